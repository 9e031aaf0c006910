internal import Checks
internal import Content
internal import Diagnostics
internal import FileSystem

/// A build after edits that nothing but the edited articles' own pages can show.
///
/// It parses the edited articles and those that their pages lead to, and makes the pages of the edited
/// ones. At the first sign that an edit shows elsewhere it gives up, and everything is built.
struct ContainedBuild {
  let project: Project
  let options: BuildOptions
  let last: LastBuild
  let details: BuildDetails
  let changes: SourceChanges
  let shared: SharedFiles
  /// Whether to make the pages of the edited articles even if the edits show elsewhere: for a first
  /// look at them, while everything is built.
  var isFirstLook = false

  /// What came of it.
  struct Outcome {
    /// In reading order; none of them is an error.
    let findings: [Diagnostic]
    /// The files of the edited articles, by their positions among the outputs of the last build.
    let files: [Int: ContainedPages.File]
    /// The edited articles, by their positions among the article records.
    let articles: [Int: ArticleRecord]
    /// The edited files as they are now.
    let sources: [FileRecord]
    /// The edited articles, those that their pages lead to, and those that are excepted from rules.
    let parsed: ParsedFiles
  }

  /// Nil if all has to be built.
  func run(_ clock: inout StageClock) async throws(SiteBuildError) -> Outcome? {
    guard changes.movements.isEmpty, let edited = editedArticles() else { return nil }
    // A search shows the texts of all articles.
    guard isFirstLook || !shared.site.configuration.searches else { return nil }
    let levels = RuleLevels(shared.site.configuration, profile: options.profile)
    let needed = neededArticles(for: edited)
    clock.begin(.parsing)
    let parsed = try await ParseStage(
      project: project,
      shared: shared,
      levels: levels,
      options: options
    ).run(needed.map { details.articles[$0].path })
    guard
      parsed.articles.count == needed.count,
      let articles = records(of: edited, needed, parsed, levels)
    else { return nil }
    let findings = findings(articles, parsed, levels)
    guard !findings.hasErrors else { return nil }
    clock.begin(.rendering)
    let pages = ContainedPages(
      project: project,
      options: options,
      shared: shared,
      parsed: parsed,
      levels: levels
    )
    let expected = outputs(of: edited)
    let around = edited.map { (details.articles[$0].path, neighbours(of: $0)) }
    let earlier = isFirstLook ? nil : details.pages
    guard let files = try await pages.make(around, in: expected, like: earlier) else { return nil }
    let paths = Set(changes.edits.map(ExactText.init))
    return Outcome(
      findings: findings,
      files: files,
      articles: articles,
      sources: parsed.records.filter { paths.contains(ExactText($0.path)) },
      parsed: parsed
    )
  }

  /// The positions of the edited articles; nil if anything else was edited.
  private func editedArticles() -> Set<Int>? {
    let paths = Set(changes.edits.map(ExactText.init))
    let edited = details.articles.indices.filter {
      paths.contains(ExactText(details.articles[$0].path))
    }
    guard edited.count == paths.count else { return nil }
    // What was found elsewhere about an edited file may be about lines that have moved.
    let isConcerned = details.findings.contains { finding in
      ([finding.range] + finding.notes.map(\.range)).contains { paths.contains(ExactText($0.path)) }
    }
    return isConcerned && !isFirstLook ? nil : Set(edited)
  }

  /// The edited articles, those that their pages lead to, and those that are excepted from rules.
  private func neededArticles(for edited: Set<Int>) -> [Int] {
    var needed = edited
    for position in edited { needed.formUnion(details.articles[position].neighbours?.all ?? []) }
    for (position, article) in details.articles.enumerated() where article.hasExceptions {
      needed.insert(position)
    }
    return needed.sorted()
  }

  /// What the next build is to know of the edited articles; nil if the edit shows elsewhere.
  private func records(
    of edited: Set<Int>,
    _ needed: [Int],
    _ parsed: ParsedFiles,
    _ levels: RuleLevels
  ) -> [Int: ArticleRecord]? {
    var records: [Int: ArticleRecord] = [:]
    for (offset, position) in needed.enumerated() {
      let earlier = details.articles[position]
      // Of the others too: one may have been edited since the sources were compared.
      guard isFirstLook || parsed.surfaces[offset] == earlier.surface else { return nil }
      guard edited.contains(position) else { continue }
      records[position] = ArticleRecord(
        path: earlier.path,
        surface: earlier.surface,
        hasExceptions: earlier.hasExceptions,
        neighbours: earlier.neighbours,
        findings: levels.applied(to: parsed.articleFindings[offset])
      )
    }
    return records
  }

  /// What the last build found, but for the edited articles, and what was found in these now.
  private func findings(
    _ edited: [Int: ArticleRecord],
    _ parsed: ParsedFiles,
    _ levels: RuleLevels
  ) -> [Diagnostic] {
    var exceptions = Exceptions(
      in: shared.site,
      articles: parsed.articles,
      isRead: parsed.unread.isEmpty,
      today: options.today
    )
    let found = details.articles.enumerated().flatMap { position, article in
      (edited[position] ?? article).findings
    }
    let remaining =
      levels.diagnostics + exceptions.apply(to: found) + exceptions.apply(to: details.findings)
    return (remaining + exceptions.diagnostics(levels, through: .pages)).inReadingOrder()
  }

  /// The positions of the files that were made from the edited articles, by their paths.
  private func outputs(of edited: Set<Int>) -> [ExactText: Int] {
    let paths = Set(edited.map { ExactText(details.articles[$0].path) })
    let sources = Set(
      last.sources.indices.filter { paths.contains(ExactText(last.sources[$0].path)) }
    )
    var outputs: [ExactText: Int] = [:]
    for (position, page) in details.pages.enumerated() {
      guard let source = page.sources.first, sources.contains(source) else { continue }
      outputs[ExactText(last.outputs[position].path)] = position
    }
    return outputs
  }

  private func neighbours(of position: Int) -> ContainedPages.Neighbours? {
    details.articles[position].neighbours.map { neighbours in
      ContainedPages.Neighbours(
        related: neighbours.related.map { details.articles[$0].path },
        newer: neighbours.newer.map { details.articles[$0].path },
        older: neighbours.older.map { details.articles[$0].path }
      )
    }
  }
}
