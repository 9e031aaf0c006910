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
  private let options: BuildOptions
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
    let root = try openRoot()
    progress(.reading)
    // Before the lock, whose file would be left behind in a folder that is no project.
    let project = try Project(root)
    let lock = try OutputFolder.lock(root)
    defer { lock.release() }
    let output = OutputFolder(options.output, root: options.root)
    try output.checkPlace()

    let site = try await render(try await inspect(project))
    guard !site.diagnostics.hasErrors else {
      return BuildReport(diagnostics: site.diagnostics.inReadingOrder(), written: nil)
    }
    progress(.writing)
    let tree = try output.open()
    var written = try await WriteStage(tree: tree, jobs: options.jobs).run(site.outputs)
    written.articles = site.articleCount
    written.nextChange = site.nextChange
    return BuildReport(diagnostics: site.diagnostics.inReadingOrder(), written: written)
  }

  /// Does all of a build but the writing.
  package func check() async throws(SiteBuildError) -> CheckReport {
    progress(.reading)
    let project = try Project(try openRoot())
    let site = try await render(try await inspect(project))
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
    progress(.reading)
    let root = try openRoot()
    let project = try Project(root)
    let inspected = try await inspect(project)
    var site = try await render(inspected)
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
    site.findings += site.exceptions.apply(to: inspected.levels.applied(to: report.diagnostics))
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
    progress(.reading)
    let inspected = try await inspect(try Project(try openRoot()))
    let rendered = try await render(inspected)
    return Auditor(
      site: inspected.shared.site,
      parsed: inspected.parsed,
      exceptions: inspected.exceptions.inForce,
      findings: rendered.diagnostics,
      arePagesChecked: rendered.scope == .pages,
      today: options.today
    ).run()
  }

  /// A site as far as it can be judged before its pages are made.
  private struct InspectedSite {
    let project: Project
    let shared: SharedFiles
    let parsed: ParsedFiles
    let plan: Plan
    let levels: RuleLevels
    let exceptions: Exceptions
    let findings: [Diagnostic]
  }

  /// The finished files of a site; none if an error was found before they were rendered.
  private struct RenderedSite {
    var outputs: [RenderedOutput] = []
    var articleCount = 0
    var nextChange: CalendarDate?
    /// How far the checks have got.
    var scope = CheckScope.project
    let levels: RuleLevels
    var exceptions: Exceptions
    /// What the checks have found, without what is excepted.
    var findings: [Diagnostic]

    /// The findings, and what is wrong with the exceptions.
    var diagnostics: [Diagnostic] { findings + exceptions.diagnostics(levels, through: scope) }
  }

  private func inspect(_ project: Project) async throws(SiteBuildError) -> InspectedSite {
    let shared = try await ReadStage(project: project, options: options).run()
    progress(.parsing)
    let levels = RuleLevels(shared.site.configuration, profile: options.profile)
    let parsed = try await ParseStage(
      project: project,
      shared: shared,
      levels: levels,
      options: options
    ).run()
    progress(.checking)
    let plan = PlanStage(shared: shared, parsed: parsed, options: options).run()
    let checks = CheckStage(shared: shared, parsed: parsed, plan: plan, options: options)
    var exceptions = Exceptions(
      in: shared.site,
      articles: parsed.articles,
      today: options.today
    )
    let findings =
      levels.diagnostics
      + exceptions.apply(
        to: levels.applied(to: shared.diagnostics + parsed.diagnostics + plan.diagnostics)
          + checks.run(levels)
      )
    return InspectedSite(
      project: project,
      shared: shared,
      parsed: parsed,
      plan: plan,
      levels: levels,
      exceptions: exceptions,
      findings: findings
    )
  }

  private func render(_ site: InspectedSite) async throws(SiteBuildError) -> RenderedSite {
    var result = RenderedSite(
      levels: site.levels,
      exceptions: site.exceptions,
      findings: site.findings
    )
    guard !result.diagnostics.hasErrors else { return result }
    progress(.rendering)
    let rendered = try await RenderStage(
      project: site.project,
      templates: site.shared.templateSet,
      base: site.shared.site.baseURL,
      dates: site.shared.site.dateStyle,
      sources: site.parsed.links,
      rules: CheckRunner(site.levels, on: site.shared.site),
      jobs: options.jobs
    ).run(site.plan.outputs)
    result.findings += result.exceptions.apply(to: site.levels.applied(to: rendered.diagnostics))
    result.outputs = rendered.outputs
    result.articleCount = site.plan.articleCount
    result.nextChange = site.plan.nextChange
    result.scope = .pages
    return result
  }

  private func openRoot() throws(SiteBuildError) -> Directory {
    do {
      return try Directory.open(options.root)
    } catch {
      throw .fileSystem(error)
    }
  }
}
