internal import Content
internal import Diagnostics
internal import Markdown
internal import Outputs

/// Every file that the site is going to have.
struct Plan: Sendable {
  let index: SiteIndex
  /// What the page of each article of the index leads to.
  let neighbours: [SiteIndex.Neighbours]
  /// The files beside articles that are on the site.
  let assets: AssetCatalog
  /// The others.
  let waiting: WaitingFiles
  private(set) var outputs: [PlannedOutput]
  /// Knows the addresses of all outputs.
  private(set) var pageLinks: PageLinkChecker
  /// The paths in the output folder of the pictures that stand for pages where they are shared, by the
  /// paths of the pages.
  let cards: [ExactText: String]
  /// The names of what those pictures have in the cache.
  let preparedNames: Set<String>
  let articleCount: Int
  /// The next day on which the site changes by itself.
  let nextChange: CalendarDate?
  let diagnostics: [Diagnostic]

  mutating func add(_ more: [PlannedOutput]) {
    outputs += more
    pageLinks = PageLinkChecker(outputs, waiting: waiting.reasons, base: index.site.baseURL)
  }
}

/// Puts the articles side by side, plans all outputs, and checks what can only be checked then:
/// that no two outputs want one path, and that every link leads somewhere.
struct PlanStage {
  let project: Project
  let shared: SharedFiles
  let parsed: ParsedFiles
  let options: BuildOptions

  func run() async throws(SiteBuildError) -> Plan {
    var targets: [ExactText: LinkChecker.Target] = [:]
    let reviews = ReviewPolicy(site: shared.site, today: options.today)
    let standings = ArticleStandings(of: parsed.articles, reviews, options)
    let (published, withdrawn) = (standings.published, standings.withdrawn)
    for (article, reason) in standings.waiting {
      targets[ExactText(article.path)] = .unpublished("\(reason)")
    }
    let waiting = try WaitingFiles(
      in: project,
      among: shared.assets,
      of: parsed.articles,
      standings
    )
    for (path, reason) in waiting.reasons {
      targets[ExactText("/" + path.text)] =
        .unpublished("lies beside an article that \(reason)")
    }
    async let nextChange = ChangeCalendar(
      site: shared.site,
      today: options.today,
      includesDrafts: options.includesDrafts
    ).nextChange(of: parsed.articles)
    let index = SiteIndex(
      site: shared.site,
      articles: published,
      withdrawn: withdrawn,
      pages: parsed.pages
    )
    let entries = SharedEntries(shared.site)
    let positions = Array(index.articles.indices)
    let articles = try await parallelChunks(positions, jobs: options.jobs, chunk: 256) {
      positions in
      var search = NeighbourSearch(index)
      return positions.map { position in
        ArticleEntry(
          index.articles[position],
          neighbours: search.neighbours(of: position),
          site: index.site,
          entries
        )
      }
    }
    let cards = try await CardStage(shared: shared).run(index)
    let assets = waiting.others(of: shared.assets)
    let edition = Edition(
      index: index,
      articles: articles,
      shared: entries,
      assets: assets,
      theme: shared.theme,
      templates: shared.templates,
      reviews: reviews,
      nextChange: await nextChange,
      cards: cards.made
    )
    let outputs = try await parallelMap(OutputRegistry.all, jobs: options.jobs, chunk: 1) {
      $0.plan(edition)
    }.flatMap(\.self)
    // These three take about as long, and one core would be idle.
    async let conflicts = Self.conflicts(among: outputs)
    async let pageLinks = Self.pageLinks(
      of: outputs,
      waiting: waiting.reasons,
      base: shared.site.baseURL
    )
    targets.reserveCapacity(targets.count + outputs.count)
    for output in outputs { targets[ExactText(output.sitePath)] = .generated }
    let documents =
      published.map { ($0.path, $0.source, $0.anchors) }
      + parsed.pages.map { ($0.path, $0.source, $0.anchors) }
    for (path, source, anchors) in documents {
      targets[ExactText(path)] =
        parsed.unread.contains(source.path) ? .unread : .document(anchors: anchors)
    }
    for article in withdrawn { targets[ExactText(article.path)] = .withdrawn }
    var checker = LinkChecker(
      base: shared.site.baseURL,
      targets: targets,
      files: parsed.articles.map(\.source.path) + parsed.pages.map(\.source.path),
      isComplete: parsed.unread.isEmpty
    )
    let links =
      (published + withdrawn).flatMap { checker.check($0) }
      + parsed.pages.flatMap { checker.check($0) }
      + checker.check(shared: shared.site.sharedLinks)
      + checker.check(shared.site.configuration.navigation)
    return Plan(
      index: index,
      neighbours: articles.map(\.neighbours),
      assets: assets,
      waiting: waiting,
      outputs: outputs,
      pageLinks: await pageLinks,
      cards: Dictionary(
        cards.made.map { (ExactText($0.page), String($0.path.dropFirst())) },
        uniquingKeysWith: { first, _ in first }
      ),
      preparedNames: cards.preparedNames,
      articleCount: published.count,
      nextChange: edition.nextChange,
      diagnostics: links + (await conflicts) + cards.findings + waiting.diagnostics
    )
  }

  private static func pageLinks(
    of outputs: [PlannedOutput],
    waiting: [ExactText: Publication.Reason],
    base: BaseURL
  ) async -> PageLinkChecker {
    PageLinkChecker(outputs, waiting: waiting, base: base)
  }

  private static func conflicts(among outputs: [PlannedOutput]) -> [Diagnostic] {
    var positions = Dictionary<ExactText, Int>(minimumCapacity: outputs.count)
    return outputs.indices.compactMap { position in
      let output = outputs[position]
      let first = positions[ExactText(output.path), default: position]
      positions[ExactText(output.path)] = first
      guard first != position else { return nil }
      let other = outputs[first]
      return Diagnostic(
        .error,
        .urlDuplicate,
        "'\(output.sitePath)' is made from two sources, "
          + "'\(other.origin.path)' and '\(output.origin.path)'",
        at: output.origin,
        explanation: "One of the two would be lost.",
        notes: [.init("the other source is here", at: other.origin)],
        solutions: [.init("Rename one of the files, or take the alias out.")]
      )
    }
  }
}
