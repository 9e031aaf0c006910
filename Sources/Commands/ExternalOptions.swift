internal import ArgumentParser
internal import Content
internal import ExternalLinks

/// The options of `bedside check` for links to other sites.
struct ExternalOptions: ParsableArguments {
  @Flag(name: .customLong("external"), help: "Try the links to other sites, too.")
  var isWanted = false

  @Flag(
    name: .customLong("external-allow-private"),
    help: "Ask hosts of private networks as well, for a site on an intranet."
  )
  var allowsPrivate = false

  @Option(
    name: .customLong("external-pause"),
    help: ArgumentHelp(
      "Seconds between two requests to one host, 0.05 to 60; 1 if left out.",
      valueName: "seconds"
    ),
    transform: parsePause
  )
  var pause: Duration?

  @Option(
    name: .customLong("external-timeout"),
    help: ArgumentHelp(
      "Seconds that an answer may take, 1 to 120; 20 if left out.",
      valueName: "seconds"
    ),
    transform: parseTimeout
  )
  var timeout: Duration?

  func validate() throws {
    let details = [
      ("--external-allow-private", allowsPrivate), ("--external-pause", pause != nil),
      ("--external-timeout", timeout != nil),
    ]
    guard !isWanted, let (name, _) = details.first(where: \.1) else { return }
    throw ValidationError(
      "\(name) has no effect without --external; add that to try the links to other sites"
    )
  }

  /// - Parameter today: the day that the age of earlier answers is counted to.
  func options(today: CalendarDate) -> ExternalLinkOptions {
    var options = ExternalLinkOptions(today: today)
    options.allowsPrivateAddresses = allowsPrivate
    if let timeout { options.timeout = timeout }
    if let pause { options.politeness.pause = pause }
    return options
  }
}

private func parsePause(_ text: String) throws -> Duration {
  try parseSeconds(text, from: 0.05, to: 60)
}

private func parseTimeout(_ text: String) throws -> Duration {
  try parseSeconds(text, from: 1, to: 120)
}

private func parseSeconds(_ text: String, from least: Double, to most: Double) throws -> Duration {
  guard let seconds = Double(text), seconds >= least, seconds <= most else {
    throw ValidationError("'\(text)' is not a number from \(least) to \(most)")
  }
  return .seconds(seconds)
}
