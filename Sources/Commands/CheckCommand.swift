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

      Exit status: 0 if no finding reaches the failing level, 1 if one does, 2 if the project, a \
      path or the baseline cannot be used.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "Print only the findings in these files and folders, relative to the project's or absolute.",
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

  @Option(
    help: ArgumentHelp(
      "Leave out the findings of an earlier run, which '--format json' wrote to this file.",
      valueName: "file"
    )
  )
  var baseline: String?

  @OptionGroup(title: "Links to other sites") var external: ExternalOptions

  func run() async throws {
    let terminal = Terminal()
    let chosenPaths: ChosenPaths
    do {
      chosenPaths = try ChosenPaths(paths, in: project.root)
    } catch {
      throw terminal.fail(error)
    }
    let known = try baseline.map { try KnownFindings($0, terminal) }
    var options = BuildOptions(
      root: project.root,
      output: project.root,
      today: project.today ?? Host.today,
      jobs: Host.processors
    )
    options.programPath = Host.variable("PATH")
    options.profile = profile
    options.includesDrafts = profile == .draft

    let progress = ProgressLine(terminal)
    let report: CheckReport
    do {
      let builder = SiteBuilder(options) { progress.show($0) }
      if external.isWanted {
        report = try await builder.check(
          externalLinks: external.options(today: options.today),
          in: chosenPaths.contains
        ) { progress.show("Asked for \($0) of \($1) links to other sites") }
      } else {
        report = try await builder.check()
      }
    } catch {
      progress.clear()
      throw terminal.fail(error)
    }
    progress.clear()
    if let failure = report.cacheFailure {
      terminal.status("bedside: the answers of other sites were not kept: \(failure)")
    }

    let found = report.diagnostics.filter { chosenPaths.contains($0.range.path) }
    let chosen = known?.new(in: found) ?? found
    let printer = FindingPrinter(
      format: format,
      terminal: terminal,
      root: project.root,
      isProduct: true
    )
    try await printer.print(chosen, checked: report.files.filter(chosenPaths.contains))
    if known != nil { terminal.status("Known from the baseline: \(found.count - chosen.count)") }
    if chosen.isEmpty { terminal.status(known == nil ? "No findings." : "No new findings.") }
    let isOverWarned = maxWarnings.map { chosen.count(.warning) > $0 } ?? false
    if isOverWarned || chosen.contains(where: { $0.severity >= failOn.severity }) {
      throw ExitCode(ExitStatus.findings)
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
