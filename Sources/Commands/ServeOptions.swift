package import ArgumentParser

/// The options of `bedside serve`, which are those of the program behind it.
package struct ServeOptions: ParsableArguments {
  @OptionGroup package var project: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "The port to listen on; the next free one if another program has it.",
      valueName: "n"
    ),
    transform: parsePort
  )
  package var port = 8000

  @Option(
    help: ArgumentHelp(
      "Listen at this address for other machines as well; only this machine is answered if left out.",
      valueName: "address"
    )
  )
  package var host: String?

  @Flag(help: "Show the site in the browser.")
  package var open = false

  @Flag(
    inversion: .prefixedNo,
    help: "Show drafts and articles whose day has not come, too."
  )
  package var drafts = true

  @Option(
    help: ArgumentHelp(
      "How many articles to work on at once; as many as there are cores if left out.",
      valueName: "n"
    ),
    transform: parseJobs
  )
  package var jobs: Int?

  package init() {}
}

private func parsePort(_ text: String) throws -> Int {
  guard let port = Int(text), (0...65_535).contains(port) else {
    throw ValidationError("'\(text)' is not a port, a number from 0 to 65535")
  }
  return port
}
