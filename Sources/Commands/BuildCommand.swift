internal import ArgumentParser
internal import Content
internal import Diagnostics
internal import FileSystem
internal import SiteBuild

/// `bedside build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks the articles and writes the site.",
    discussion: """
      Reads articles/, site/ and templates/ of the project and writes the site to its folder \
      public/. If anything is wrong, every finding is printed with its place, and the site that \
      was there before stays as it was.

      Exit status: 0 if the site was written, 1 if findings kept it from being written, 2 if the \
      project or its folders cannot be used, 75 if another build of the project or to its folder is \
      running, 129, 130 or 143 if SIGHUP, SIGINT or SIGTERM stopped it before the site was published.
      """
  )

  @OptionGroup var project: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "Write the site to this folder instead of the project's public/.",
      valueName: "dir"
    )
  )
  var output: String?

  @Flag(help: "Publish drafts and articles whose day has not come, too.")
  var drafts = false

  @Option(
    help: ArgumentHelp(
      "The address to publish at, in place of the one in site.yaml.",
      valueName: "url"
    ),
    transform: parseBaseURL
  )
  var baseURL: BaseURL?

  @Option(
    help: ArgumentHelp(
      "How many articles to work on at once; as many as there are cores if left out.",
      valueName: "n"
    ),
    transform: parseJobs
  )
  var jobs: Int?

  @Flag(help: "Make everything anew, whatever is known of earlier builds.")
  var clean = false

  @Flag(help: "Say how long each step and each template took.")
  var timings = false

  @Option(help: "How to print findings: \(FindingFormat.names).")
  var format = FindingFormat.text

  func run() async throws {
    StopSignal.listen()
    let terminal = Terminal()
    let clock = ContinuousClock()
    let start = clock.now
    var options = BuildOptions(
      root: project.root,
      output: output ?? (project.root == "." ? "public" : project.root + "/public"),
      today: project.today ?? Host.today,
      jobs: jobs ?? Host.processors
    )
    options.includesDrafts = drafts
    options.baseURL = baseURL
    options.isClean = clean
    options.programPath = Host.variable("PATH")

    let progress = ProgressLine(terminal)
    let builder = SiteBuilder(options) { progress.show($0) }
    let report: BuildReport
    do {
      report = try await builder.build()
    } catch {
      progress.clear()
      throw terminal.fail(error)
    }
    progress.clear()
    ProcessMemory.keep(report.remains)

    let printer = FindingPrinter(format: format, terminal: terminal, root: project.root)
    try await printer.print(report.diagnostics)
    if timings { terminal.status(TimingTable(report.timings).text) }
    if let failure = report.cacheFailure {
      terminal.status("warning: \(failure); the next build has more to do")
    }
    guard let written = report.written else {
      terminal.status("The site was not written; mend the errors above and build again.")
      throw ExitCode(ExitStatus.findings)
    }
    let summary = BuildSummary(
      written: written,
      output: options.output,
      duration: clock.now - start
    )
    terminal.status(summary.text)
  }
}

private func parseBaseURL(_ text: String) throws -> BaseURL {
  guard let url = BaseURL(text) else {
    throw ValidationError("'\(text)' is not the address of a site; write https://example.org/")
  }
  return url
}

func parseJobs(_ text: String) throws -> Int {
  guard let count = Int(text), (1...256).contains(count) else {
    throw ValidationError("'\(text)' is not a number from 1 to 256")
  }
  return count
}
