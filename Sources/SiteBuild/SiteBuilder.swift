internal import Checks
internal import Content
package import Diagnostics
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

    let site = try await render(project)
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

  /// Does all of a build but the writing: the findings, in reading order.
  package func check() async throws(SiteBuildError) -> [Diagnostic] {
    progress(.reading)
    let project = try Project(try openRoot())
    return try await render(project).diagnostics.inReadingOrder()
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
  ) async throws(SiteBuildError) -> ExternalLinkReport {
    progress(.reading)
    let root = try openRoot()
    let project = try Project(root)
    let site = try await render(project, listsLinks: true)
    let links = site.externalLinks.filter { includes($0.range.path) }
    var report: ExternalLinkReport
    do {
      report = try ExternalLinkCheck(options, in: root)
        .run(
          links,
          read: { try? project.read($0, limit: Project.registerLimit).get().bytes },
          progress: linkProgress
        )
    } catch {
      throw .missingLibrary
    }
    report.diagnostics = (site.diagnostics + report.diagnostics).inReadingOrder()
    return report
  }

  /// The finished files of a site; none if an error was found before they were rendered.
  private struct RenderedSite {
    var outputs: [RenderedOutput] = []
    var articleCount = 0
    var nextChange: CalendarDate?
    /// The links to other sites, if they were asked for.
    var externalLinks: [ExternalLink]
    var diagnostics: [Diagnostic]
  }

  private func render(
    _ project: Project,
    listsLinks: Bool = false
  ) async throws(SiteBuildError) -> RenderedSite {
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
    let links =
      listsLinks ? shared.site.externalLinks + parsed.externalLinks(on: options.today) : []
    let findings =
      levels.diagnostics
      + exceptions.apply(
        to: shared.diagnostics + parsed.diagnostics + plan.diagnostics + checks.run(levels)
      )
    guard !findings.hasErrors else {
      return RenderedSite(
        externalLinks: links,
        diagnostics: findings + exceptions.diagnostics(levels, includesPages: false)
      )
    }

    progress(.rendering)
    let rendered = try await RenderStage(
      project: project,
      templates: shared.templateSet,
      base: shared.site.baseURL,
      dates: shared.site.dateStyle,
      sources: parsed.links,
      rules: CheckRunner(levels),
      jobs: options.jobs
    ).run(plan.outputs)
    let others = exceptions.apply(to: rendered.diagnostics)
    return RenderedSite(
      outputs: rendered.outputs,
      articleCount: plan.articleCount,
      nextChange: plan.nextChange,
      externalLinks: links,
      diagnostics: findings + others + exceptions.diagnostics(levels, includesPages: true)
    )
  }

  private func openRoot() throws(SiteBuildError) -> Directory {
    do {
      return try Directory.open(options.root)
    } catch {
      throw .fileSystem(error)
    }
  }
}
