internal import ArgumentParser
internal import SiteBuild

/// `bedside review due`.
struct ReviewDueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Lists the articles and safety cards that somebody ought to review.",
    discussion: """
      Lists the published articles and the safety cards in them whose review is due or overdue, \
      whose text has changed since, or that nobody has reviewed.

      Exit status: 0 if none is overdue, 1 if one is or if findings keep the articles from being \
      judged, 2 if the project cannot be used.
      """
  )

  @OptionGroup var project: ProjectOptions

  @Option(
    help: ArgumentHelp("How far to look ahead; 60d if left out.", valueName: "days"),
    transform: parseDays
  )
  var within = Days(count: 60)

  @Option(help: "How to write the list: \(ScheduleFormat.names).")
  var format = ScheduleFormat.text

  func run() async throws {
    let terminal = Terminal()
    let options = BuildOptions(
      root: project.root,
      output: "",
      today: project.today ?? Host.today,
      jobs: Host.processors
    )
    let outcome: ReviewSchedule.Outcome
    do {
      outcome = try await ReviewSchedule.make(options, within: within.count)
    } catch {
      throw terminal.fail(error)
    }
    switch outcome {
    case .schedule(let schedule):
      try terminal.product(format.value.render(schedule))
      if schedule.hasOverdue { throw ExitCode(ExitStatus.findings) }
    case .refused(let findings):
      let printer = FindingPrinter(format: .text, terminal: terminal, root: project.root)
      try await printer.print(findings)
      terminal.status("Nothing was listed; mend the errors above first.")
      throw ExitCode(ExitStatus.findings)
    }
  }
}

/// A number of days as it is typed: `60d`.
struct Days: CustomStringConvertible {
  let count: Int

  var description: String { "\(count)d" }
}

private func parseDays(_ text: String) throws -> Days {
  guard text.utf8.last == UInt8(ascii: "d"), let count = Int(text.dropLast()),
    (0...36_500).contains(count)
  else { throw ValidationError("'\(text)' is not a number of days such as 60d") }
  return Days(count: count)
}

/// `ReviewScheduleFormat` as an option.
struct ScheduleFormat: ExpressibleByArgument {
  let value: ReviewScheduleFormat

  static let text = ScheduleFormat(value: .text)
  static let names = ReviewScheduleFormat.allCases.map(\.rawValue).joined(separator: ", ")

  init(value: ReviewScheduleFormat) {
    self.value = value
  }

  init?(argument: String) {
    guard let value = ReviewScheduleFormat(rawValue: argument) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { value.rawValue }

  static var allValueStrings: [String] { ReviewScheduleFormat.allCases.map(\.rawValue) }
}
