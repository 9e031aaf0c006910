internal import ArgumentParser
internal import Checks
internal import Diagnostics
internal import ExternalLinks
internal import SiteBuild

/// `bedside check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the site and its articles without writing the site.",
    discussion: """
      Does all that a build does but the writing, and prints every finding. docs/rules.md lists \
      the rules; 'bedside explain RULE' prints one. With --external it asks the servers that the \
      site links to, as well, and keeps their answers in .bedside/ for some days.

      Exit status: 0 if no finding reaches the failing level, 1 if one does, 2 if the project \
      cannot be used.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Print only the findings in these files and folders of the project.",
      valueName: "path"
    )
  )
  var paths: [String] = []

  @OptionGroup var project: ProjectOptions

  @Option(help: "How to print findings.")
  var format = FindingFormat.text

  @Option(
    help: ArgumentHelp("The level from which a finding fails the check.", valueName: "level")
  )
  var failOn = FailingLevel.error

  @Option(
    help: ArgumentHelp("Fail if there are more warnings than this.", valueName: "n"),
    transform: parseCount
  )
  var maxWarnings: Int?

  @Option(help: "What the check is for: draft (no errors), publish, or audit (notes as well).")
  var profile = CheckProfile.publish

  @OptionGroup(title: "Links to other sites") var external: ExternalOptions

  func run() async throws {
    let terminal = Terminal()
    var options = BuildOptions(
      root: project.root,
      output: project.root,
      today: project.today ?? Host.today,
      jobs: Host.processors
    )
    options.profile = profile
    options.includesDrafts = profile == .draft

    let progress = ProgressLine(terminal)
    let findings: [Diagnostic]
    do {
      let builder = SiteBuilder(options) { progress.show($0) }
      if external.isWanted {
        let report = try await builder.check(
          externalLinks: external.options(today: options.today),
          in: isChosen
        ) { progress.show("Asked for \($0) of \($1) links to other sites") }
        if let failure = report.cacheFailure {
          terminal.status("bedside: the answers of other sites were not kept: \(failure)")
        }
        findings = report.diagnostics
      } else {
        findings = try await builder.check()
      }
    } catch {
      progress.clear()
      throw terminal.fail(error)
    }
    progress.clear()

    let chosen = findings.filter { isChosen($0.range.path) }
    var printer = FindingPrinter(
      format: format,
      terminal: terminal,
      root: project.root,
      isProduct: true
    )
    try printer.print(chosen)
    if chosen.isEmpty { terminal.status("No findings.") }
    let isOverWarned = maxWarnings.map { chosen.count(.warning) > $0 } ?? false
    if isOverWarned || chosen.contains(where: { $0.severity >= failOn.severity }) {
      throw ExitCode(ExitStatus.findings)
    }
  }

  /// Whether a file was named, or lies in a folder that was; all are where none was named.
  private func isChosen(_ path: String) -> Bool {
    paths.isEmpty
      || paths.contains { named in
        let named = named.utf8.last == UInt8(ascii: "/") ? String(named.dropLast()) : named
        return path == named || path.utf8.starts(with: "\(named)/".utf8)
      }
  }
}

/// The level from which a finding fails a check.
enum FailingLevel: String, CaseIterable, ExpressibleByArgument {
  case error
  case warning

  var severity: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    }
  }
}

extension CheckProfile: ExpressibleByArgument {}

private func parseCount(_ text: String) throws -> Int {
  guard let count = Int(text), count >= 0 else {
    throw ValidationError("'\(text)' is not a number from 0 on")
  }
  return count
}
