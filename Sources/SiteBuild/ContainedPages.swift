internal import Checks
internal import Content
internal import Diagnostics
internal import FileSystem
internal import Outputs

/// Makes the files of a few articles as a build of the whole site would.
struct ContainedPages {
  let project: Project
  let options: BuildOptions
  let shared: SharedFiles
  /// The articles, those that their pages lead to, and all pages of `site/pages/`.
  let parsed: ParsedFiles
  let levels: RuleLevels

  /// The files of the articles that the page of one leads to.
  struct Neighbours {
    let related: [String]
    let newer: String?
    let older: String?
  }

  /// A file that was made.
  struct File: Sendable {
    let finished: FinishedFile
    let page: InspectedPage
  }

  /// Makes the files of some articles.
  ///
  /// - Parameters:
  ///   - articles: their files, each with what its page leads to.
  ///   - expected: the positions of the files that these articles had, by their paths.
  ///   - earlier: what is known of all files of the site; nil if a file need not be like it was.
  /// - Returns: the files by those positions; nil if they are others or have faults, or refer to other
  ///   places or break other rules than before, so that the rest of the site has to be looked at.
  func make(
    _ articles: [(path: String, neighbours: Neighbours?)],
    in expected: [ExactText: Int],
    like earlier: [PageRecord]?
  ) async throws(SiteBuildError) -> [Int: File]? {
    guard let edition = try await edition(articles) else { return nil }
    let paths = Set(articles.map { ExactText($0.path) })
    // A notice shows which of its topics have pages, and that takes all articles.
    let isNoticed = edition.index.withdrawn.contains { paths.contains(ExactText($0.source.path)) }
    guard !isNoticed else { return nil }
    let outputs = OutputRegistry.plan(edition).filter { paths.contains(ExactText($0.origin.path)) }
    guard outputs.count == expected.count else { return nil }
    let inspector = PageInspector(
      checker: nil,
      structuredData: StructuredDataChecker(
        base: shared.site.baseURL,
        dates: shared.site.dateStyle
      ),
      rules: CheckRunner(levels, on: shared.site)
    )
    let (project, templates) = (project, shared.templateSet)
    let files = try await parallelMap(outputs, jobs: options.jobs, chunk: 1) { output -> File? in
      let bytes = try? RenderStage.bytes(of: output, templates, project).get().bytes
      return bytes.map { bytes in
        File(
          finished: FinishedFile(path: output.path, bytes: bytes, hash: ContentHash(of: bytes)),
          page: inspector.inspect(bytes, of: output)
        )
      }
    }
    var made: [Int: File] = [:]
    for case let file? in files {
      guard
        let position = expected[ExactText(file.finished.path)],
        earlier.map({ file.page.isLike($0[position]) }) ?? file.page.isFaultless
      else { return nil }
      made[position] = file
    }
    return made.count == expected.count ? made : nil
  }

  /// An edition of these articles alone, in which each has the neighbours that it has in the whole.
  private func edition(
    _ articles: [(path: String, neighbours: Neighbours?)]
  ) async throws(SiteBuildError) -> Edition? {
    let reviews = ReviewPolicy(site: shared.site, today: options.today)
    let standings = ArticleStandings(of: parsed.articles, reviews, options)
    let index = SiteIndex(
      site: shared.site,
      articles: standings.published,
      withdrawn: standings.withdrawn,
      pages: parsed.pages
    )
    let positions = Dictionary(
      index.articles.indices.map { (ExactText(index.articles[$0].source.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var neighbours = [SiteIndex.Neighbours](
      repeating: SiteIndex.Neighbours(related: [], newer: nil, older: nil),
      count: index.articles.count
    )
    for (path, known) in articles {
      let position = positions[ExactText(path)]
      guard (position == nil) == (known == nil) else { return nil }
      guard let position, let known else { continue }
      neighbours[position] = SiteIndex.Neighbours(
        related: known.related.compactMap { positions[ExactText($0)] },
        newer: known.newer.flatMap { positions[ExactText($0)] },
        older: known.older.flatMap { positions[ExactText($0)] }
      )
    }
    let entries = SharedEntries(shared.site)
    let cards = try await CardStage(shared: shared).run(index)
    return Edition(
      index: index,
      articles: zip(index.articles, neighbours).map {
        ArticleEntry($0, neighbours: $1, site: shared.site, entries)
      },
      shared: entries,
      assets: shared.assets,
      theme: shared.theme,
      templates: shared.templates,
      reviews: reviews,
      nextChange: nil,
      cards: cards.made
    )
  }
}

extension InspectedPage {
  /// Whether it is in order as the page before it was, and the rest of the site sees no difference.
  fileprivate func isLike(_ record: PageRecord) -> Bool {
    isFaultless && record.isFaultless && linksHash == record.links
      && traits.elementsEqual(record.traits) { $0.isLike($1) }
  }
}

extension PageReport.Trait {
  /// Whether two pages have the same in the same way, wherever in their bytes.
  fileprivate func isLike(_ other: PageReport.Trait) -> Bool {
    id == other.id && level == other.level && subject == other.subject && value == other.value
  }
}
