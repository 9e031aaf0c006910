import Checks
import Content
import Diagnostics
import FileSystem
import Outputs
import SiteBuild
import Templates

/// A project read into memory on one thread, with everything that the measurements need.
///
/// Does what the stages of a build do, which run on threads that callgrind cannot follow. The
/// project must be without fault, and without pictures.
struct MeasuredSite {
  /// The day that the project is judged on, so that the same project always costs the same.
  static let today = CalendarDate(iso: "2026-11-22") ?? .earliest

  let site: Site
  let parser: ArticleParser
  /// The file that the measurements work on.
  let file: ProjectFile
  /// The article in it, with what its text holds.
  let parsed: ArticleParser.Result
  let templates: TemplateSet
  let outputs: [PlannedOutput]
  /// The page of the article.
  let page: PlannedOutput
  /// The first page of the list of all articles.
  let list: PlannedOutput
  let runner: CheckRunner

  /// - Parameter root: the project's folder.
  init(root: String) throws {
    let directory = try Directory.open(root)
    let digest: @Sendable ([UInt8]) -> String = { ContentDigest(of: $0).hexadecimal }
    let siteFiles = try directory.files(below: "site")
    var siteParser = SiteParser(
      siteFiles.filter { !$0.path.hasPrefix("site/pages/") },
      digest: digest
    )
    site = siteParser.parse()

    let themeFiles = try directory.files(below: "templates")
    var themeParser = ThemeParser(digest: digest)
    let theme = themeParser.parse(themeFiles.filter { $0.path.hasPrefix("templates/assets/") })
    let pages = PageTemplates(site: site, assets: theme.record(base: site.baseURL))
    let compiled = TemplateSet.compile(
      themeFiles.filter { $0.path.hasSuffix(".mustache") }
        .map { TemplateSource(path: $0.path, bytes: $0.bytes) },
      pages: Dictionary(pages.schemas.map { ($0.template, $0.schema) }) { first, _ in first }
    )
    templates = compiled.templates

    let parser = ArticleParser(site: site, assets: AssetCatalog(), digest: digest)
    let results = try directory.files(below: "articles").map { ($0, parser.parse($0)) }
    guard let first = results.first, let article = first.1.article else {
      throw MeasurementError.noArticle
    }
    self.parser = parser
    (file, parsed) = first
    let index = SiteIndex(
      site: site,
      articles: results.compactMap(\.1.article),
      withdrawn: [],
      pages: []
    )
    let (site, entries) = (site, SharedEntries(site))
    var search = NeighbourSearch(index)
    let edition = Edition(
      index: index,
      articles: index.articles.indices.map {
        ArticleEntry(index.articles[$0], neighbours: search.neighbours(of: $0), site: site, entries)
      },
      shared: entries,
      assets: AssetCatalog(),
      theme: theme,
      templates: pages,
      reviews: ReviewPolicy(site: site, today: Self.today),
      nextChange: nil
    )
    outputs = OutputRegistry.plan(edition)
    guard let page = outputs.first(where: { $0.sitePath == article.path }),
      let list = outputs.first(where: { $0.sitePath == "/" })
    else { throw MeasurementError.noPage }
    (self.page, self.list) = (page, list)
    runner = CheckRunner(RuleLevels(site.configuration, profile: .publish), on: site)

    let findings =
      siteParser.diagnostics + themeParser.diagnostics + compiled.diagnostics
      + results.flatMap(\.1.diagnostics)
    if let finding = findings.first { throw MeasurementError.fault(finding.summary) }
  }
}

/// Why there is nothing to measure.
enum MeasurementError: Error {
  case noArticle
  case noPage
  /// The project is not what it should be, so that another way through the program would be taken.
  case fault(String)
}

extension Directory {
  /// The files below one of its folders, in order of paths.
  fileprivate func files(below folder: String) throws -> [ProjectFile] {
    try files(under: folder).entries.map { entry in
      ProjectFile(path: entry.path, bytes: try read(entry.path, limit: 4 << 20))
    }
  }
}
