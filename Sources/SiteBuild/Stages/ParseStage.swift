internal import Checks
internal import Content
internal import Diagnostics
internal import FileSystem
internal import Markdown

/// The articles and pages of a project, each parsed by itself.
struct ParsedFiles: Sendable {
  var articles: [Article] = []
  var pages: [SitePage] = []
  /// How hard the articles are to read, by their files; measured for an audit alone.
  var readingLevels: [String: ReadingLevel] = [:]
  var diagnostics: [Diagnostic] = []

  /// The links of each file, by its path.
  var links: [String: [LinkFact]] {
    let all =
      articles.map { ($0.source.path, $0.links) } + pages.map { ($0.source.path, $0.links) }
    return Dictionary(all) { first, _ in first }
  }

  /// The links to other sites, in order of files, but for those of articles that were withdrawn; an
  /// author wants to know those of a draft.
  func externalLinks(on today: CalendarDate) -> [ExternalLink] {
    articles.filter { article in
      Publication(of: article.metadata, on: today, includesDrafts: true) != .withdrawn
    }.flatMap(\.externalLinks) + pages.flatMap(\.externalLinks)
  }
}

/// Reads and parses every article and page, and runs the rules on each article, in parallel.
struct ParseStage {
  let project: Project
  let shared: SharedFiles
  let levels: RuleLevels
  let options: BuildOptions

  func run() async throws(SiteBuildError) -> ParsedFiles {
    let project = project
    let articleParser = ArticleParser(site: shared.site, assets: shared.assets) {
      ContentDigest(of: $0).hexadecimal
    }
    let runner = CheckRunner(levels, on: shared.site)
    let (site, today, includesDrafts) = (shared.site, options.today, options.includesDrafts)
    let measuresReading = options.profile == .audit
    let articles = await parallelMap(project.articles, jobs: options.jobs) { path in
      project.read(path, limit: Project.textLimit).map { file in
        let result = articleParser.parse(file)
        guard let article = result.article else {
          return (result.article, ReadingLevel?.none, result.diagnostics)
        }
        let checked = CheckedArticle(
          article: article,
          facts: result.facts,
          site: site,
          today: today,
          includesDrafts: includesDrafts,
          bytes: file.bytes
        )
        let reading = measuresReading ? ReadingLevel(of: checked) : nil
        return (article, reading, result.diagnostics + runner.check(checked))
      }
    }
    let pageParser = SitePageParser(site: shared.site, assets: shared.assets)
    let pages = await parallelMap(project.pages, jobs: options.jobs) { path in
      project.read(path, limit: Project.textLimit).map { pageParser.parse($0) }
    }
    var parsed = ParsedFiles()
    for result in articles {
      guard let (article, reading, findings) = try take(result, &parsed.diagnostics) else {
        continue
      }
      parsed.diagnostics += findings
      guard let article else { continue }
      parsed.articles.append(article)
      parsed.readingLevels[article.source.path] = reading
    }
    for result in pages {
      guard let result = try take(result, &parsed.diagnostics) else { continue }
      parsed.diagnostics += result.diagnostics
      if let page = result.page { parsed.pages.append(page) }
    }
    return parsed
  }

  private func take<Value>(
    _ result: Result<Value, Project.ReadFailure>,
    _ findings: inout [Diagnostic]
  ) throws(SiteBuildError) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(.finding(let finding)):
      findings.append(finding)
      return nil
    case .failure(.environment(let error)): throw .fileSystem(error)
    }
  }
}
