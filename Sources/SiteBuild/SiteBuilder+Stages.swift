internal import Checks
internal import Content
internal import Diagnostics
internal import FileSystem
internal import Outputs

extension SiteBuilder {
  /// Reads, parses, plans and checks all that can be judged before the pages are made.
  ///
  /// - Parameters:
  ///   - known: gives the articles that need no parsing, once all else has been read.
  ///   - texts: gives those of articles that need no more than to be read.
  func inspect(
    _ project: Project,
    _ clock: inout StageClock,
    but known: (SharedFiles) -> KnownArticles = { _ in KnownArticles() },
    texts: (SharedFiles) -> KnownTexts = { _ in KnownTexts() }
  ) async throws(SiteBuildError) -> InspectedSite {
    clock.begin(.reading)
    let shared = try await ReadStage(project: project, options: options).run()
    clock.begin(.parsing)
    let levels = RuleLevels(shared.site.configuration, profile: options.profile)
    let parsed = try await ParseStage(
      project: project,
      shared: shared,
      levels: levels,
      options: options
    ).run(but: known(shared), texts: texts(shared))
    clock.begin(.planning)
    let plan = try await PlanStage(
      project: project,
      shared: shared,
      parsed: parsed,
      options: options
    ).run()
    clock.begin(.checking)
    let checks = CheckStage(shared: shared, parsed: parsed, plan: plan, options: options)
    var exceptions = Exceptions(
      in: shared.site,
      articles: parsed.articles,
      isRead: parsed.unread.isEmpty,
      today: options.today
    )
    // The rules about the site take one core, and as long as what is done about the articles.
    async let found = checks.run(levels)
    let articles = try await parallelMap(parsed.articleFindings, jobs: options.jobs) {
      levels.applied(to: $0)
    }
    let others =
      levels.applied(to: shared.diagnostics + parsed.otherFindings + plan.diagnostics)
      + (await found)
    let remaining =
      levels.diagnostics + exceptions.apply(to: articles.flatMap(\.self))
      + exceptions.apply(to: others)
    return InspectedSite(
      project: project,
      shared: shared,
      parsed: parsed,
      plan: plan,
      levels: levels,
      exceptions: exceptions,
      findings: .init(articles: articles, others: others, remaining: remaining)
    )
  }

  /// Makes and checks every file, unless an error was found before.
  ///
  /// - Parameters:
  ///   - previous: the site of the last build.
  ///   - despiteErrors: whether to make what can be made all the same; then nothing more is found.
  ///   - isLastUse: whether the site is not rendered again; then the bodies of articles are given up.
  ///   - deliver: takes each finished file, on any thread.
  func render(
    _ site: InspectedSite,
    over previous: PreviousSite = PreviousSite(),
    _ clock: inout StageClock,
    despiteErrors: Bool = false,
    isLastUse: Bool = false,
    deliver: @escaping @Sendable (FinishedFile) -> Result<Delivery, FileSystemError> = {
      _ in .success(.unchanged(nil))
    }
  ) async throws(SiteBuildError) -> RenderedSite {
    var result = RenderedSite(
      levels: site.levels,
      exceptions: site.exceptions,
      remaining: site.findings.remaining
    )
    let hasErrors = result.diagnostics.hasErrors
    guard despiteErrors || !hasErrors else { return result }
    clock.begin(.rendering)
    let rendered = try await RenderStage(
      project: site.project,
      templates: site.shared.templateSet,
      base: site.shared.site.baseURL,
      checker: site.plan.pageLinks,
      dates: site.shared.site.dateStyle,
      parsed: site.parsed,
      rules: CheckRunner(site.levels, on: site.shared.site),
      jobs: options.jobs,
      previous: previous,
      unaffected: UnaffectedPages(site, since: previous),
      isLastUse: isLastUse,
      deliver: deliver
    ).run(site.plan.outputs)
    result.files = rendered.files
    result.articleCount = site.plan.articleCount
    result.nextChange = site.plan.nextChange
    if hasErrors { return result }
    result.findings = site.levels.applied(to: rendered.diagnostics)
    result.remaining += result.exceptions.apply(to: result.findings)
    result.scope = .pages
    return result
  }
}
