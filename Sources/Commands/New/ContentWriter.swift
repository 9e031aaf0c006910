internal import ArgumentParser
internal import Diagnostics
internal import SiteBuild

/// Adds something to a project and tells the user where it is and what is left to do.
struct ContentWriter {
  let project: ProjectOptions

  /// - Parameter advice: what to do besides filling in the fields that wait, as sentences.
  func write(_ content: NewContent, advice: [String]) async throws {
    let terminal = Terminal()
    let options = BuildOptions(
      root: project.root,
      output: "",
      today: project.today ?? Host.today,
      jobs: 1
    )
    let outcome: Scaffolder.Outcome
    do {
      outcome = try Scaffolder(options).add(content)
    } catch {
      throw terminal.fail(error)
    }
    switch outcome {
    case .written(let path, let id, let open):
      let fields = open.map { "'\($0)'" }.joined(separator: ", ")
      let steps =
        (open.isEmpty ? [] : ["Fill in \(fields) of '\(id)'."]) + advice
        + ["Then 'bedside check \(path)' says what else is missing."]
      let lines = [path] + steps.map { "- " + $0 }
      try terminal.product(Array(lines.map { $0 + "\n" }.joined().utf8))
    case .refused(let findings):
      let printer = FindingPrinter(format: .text, terminal: terminal, root: project.root)
      try await printer.print(findings)
      // On a terminal the printer has said the way out; a log needs it, too.
      if !terminal.isInteractive {
        for solution in findings.flatMap(\.solutions) { terminal.status(solution.summary) }
      }
      throw ExitCode(ExitStatus.findings)
    }
  }
}
