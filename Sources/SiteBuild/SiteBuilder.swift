internal import Checks
internal import Content
internal import Diagnostics
package import ExternalLinks
internal import FileSystem
internal import Outputs

/// Builds a site: finds, reads, parses, plans, checks, renders and writes, in that order.
///
/// Nothing is written before everything has been checked and rendered, so a site with an error
/// leaves the old one as it was.
package struct SiteBuilder: Sendable {
  let options: BuildOptions
  private let progress: @Sendable (BuildStage) -> Void

  /// The version of the program, with that of the library that renders Markdown.
  package static let version = Version.current

  /// - Parameter progress: is told when a stage begins.
  package init(
    _ options: BuildOptions,
    progress: @escaping @Sendable (BuildStage) -> Void = { _ in }
  ) {
    self.options = options
    self.progress = progress
  }

  /// Writes the site, if there is no error in it.
  package func build() async throws(SiteBuildError) -> BuildReport {
    let root = try Project.root(at: options.root)
    var clock = StageClock(progress)
    // Before the lock, whose file would be left behind in a folder that is no project.
    try Project.require(root)
    let lock = try OutputFolder.lock(root)
    defer { lock.release() }
    let output = OutputFolder(options.output, root: options.root)
    let area = try output.stage()
    defer { area.release() }
    let run = BuildRun(root: root, output: output, area: area, builder: self)
    var report = try await run.run(&clock)
    clock.end()
    report.timings.stages = clock.timings
    return report
  }

  /// Does all of a build but the writing.
  package func check() async throws(SiteBuildError) -> CheckReport {
    var clock = StageClock(progress)
    clock.begin(.reading)
    let project = try Project(try Project.root(at: options.root))
    let site = try await render(try await inspect(project, &clock), &clock)
    return CheckReport(files: project.checkedFiles, diagnostics: site.diagnostics.inReadingOrder())
  }

  /// Does what `check` does, and tries the links to other sites as well.
  ///
  /// - Parameters:
  ///   - includes: whether the links of a file are tried.
  ///   - progress: is told how many addresses of how many have been asked.
  package func check(
    externalLinks options: ExternalLinkOptions,
    in includes: (String) -> Bool,
    progress linkProgress: (Int, Int) -> Void
  ) async throws(SiteBuildError) -> CheckReport {
    var clock = StageClock(progress)
    clock.begin(.reading)
    let root = try Project.root(at: self.options.root)
    let project = try Project(root)
    let inspected = try await inspect(project, &clock)
    var site = try await render(inspected, &clock)
    let links =
      inspected.shared.site.externalLinks
      + inspected.parsed.externalLinks(on: self.options.today)
    let report: ExternalLinkReport
    do {
      report = try ExternalLinkCheck(options, in: root)
        .run(
          links.filter { includes($0.range.path) },
          read: { try? project.read($0, limit: Project.registerLimit).get().bytes },
          progress: linkProgress
        )
    } catch {
      throw .missingLibrary
    }
    site.remaining += site.exceptions.apply(to: inspected.levels.applied(to: report.diagnostics))
    if site.scope == .pages { site.scope = .otherSites }
    return CheckReport(
      files: project.checkedFiles,
      diagnostics: site.diagnostics.inReadingOrder(),
      cacheFailure: report.cacheFailure
    )
  }

  /// Does all of a build but the writing, and tells how far each article can be trusted.
  ///
  /// The options' profile should be `audit`: under any other the notes are left out, and nothing
  /// is said of how hard articles are to read.
  package func audit() async throws(SiteBuildError) -> Audit {
    var clock = StageClock(progress)
    clock.begin(.reading)
    let inspected = try await inspect(try Project(try Project.root(at: options.root)), &clock)
    let rendered = try await render(inspected, &clock)
    return Auditor(
      site: inspected.shared.site,
      parsed: inspected.parsed,
      exceptions: inspected.exceptions.inForce,
      findings: rendered.diagnostics,
      arePagesChecked: rendered.scope == .pages,
      today: options.today
    ).run()
  }
}
