internal import Checks
internal import Content
internal import Diagnostics
internal import FileSystem
internal import Markdown

/// The articles and pages of a project, each parsed by itself.
struct ParsedFiles: Sendable {
  var articles: [Article] = []
  var pages: [SitePage] = []
  /// How hard the articles are to read, by their files; measured only where it is asked for.
  var readingLevels: [String: ReadingLevel] = [:]
  /// The files of articles with an error in their front matter.
  var misstated: Set<String> = []
  /// The files of articles and pages whose text or front matter could not be read.
  var unread: Set<String> = []
  /// What was found in each article by itself, in the order of `articles`.
  var articleFindings: [[Diagnostic]] = []
  /// See `ArticleSurface`; in the order of `articles`.
  var surfaces: [ContentHash] = []
  /// What was found in the pages, and in files that are no article.
  var otherFindings: [Diagnostic] = []
  /// What came of each article's file, in order of paths.
  var outcomes: [ParsedArticle] = []
  /// The files themselves.
  var records: [FileRecord] = []

  var diagnostics: [Diagnostic] { articleFindings.flatMap(\.self) + otherFindings }

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
      Publication(of: article, on: today, includesDrafts: true) != .withdrawn
    }.flatMap(\.externalLinks) + pages.flatMap(\.externalLinks)
  }
}

/// Reads and parses every article and page, and runs the rules on each article, in parallel.
struct ParseStage {
  let project: Project
  let shared: SharedFiles
  let levels: RuleLevels
  let options: BuildOptions

  /// - Parameters:
  ///   - paths: the articles to parse; all of the project's if left out.
  ///   - known: articles that need no parsing.
  ///   - texts: those that need no more than to be read.
  func run(
    _ paths: [String]? = nil,
    but known: KnownArticles = KnownArticles(),
    texts: KnownTexts = KnownTexts()
  ) async throws(SiteBuildError) -> ParsedFiles {
    let paths = paths ?? project.articles
    let project = project
    let articleParser = ArticleParser(site: shared.site, assets: shared.assets) {
      ContentDigest(of: $0).hexadecimal
    }
    let runner = CheckRunner(levels, on: shared.site)
    let (site, today, includesDrafts) = (shared.site, options.today, options.includesDrafts)
    let measuresReading = options.measuresReading || options.profile == .audit
    let articles = try await parallelMap(paths, jobs: options.jobs) {
      path -> Result<ParsedArticle, Project.ReadFailure> in
      if let article = known[path] { return .success(article) }
      return project.read(path, limit: Project.textLimit).map { file in
        if let article = texts.article(file, of: project, by: articleParser) { return article }
        let result = articleParser.parse(file.content)
        guard let article = result.article else {
          return ParsedArticle(record: file.record, findings: result.diagnostics)
        }
        let checked = CheckedArticle(
          article: article,
          facts: result.facts,
          site: site,
          today: today,
          includesDrafts: includesDrafts,
          bytes: file.bytes
        )
        return ParsedArticle(
          article: article,
          surface: ArticleSurface.hash(of: article, frontMatter: file.bytes[..<result.bodyStart]),
          reading: measuresReading ? ReadingLevel(of: checked) : nil,
          record: file.record,
          findings: Self.judged(result)
            + (result.isRead && site.isRead ? runner.check(checked) : []),
          isRead: result.isRead,
          isMisstated: result.diagnostics.contains {
            $0.severity == .error && $0.range.path == path && $0.range.lowerBound < result.bodyStart
          }
        )
      }
    }
    let pageParser = SitePageParser(site: shared.site, assets: shared.assets)
    let pages = try await parallelMap(project.pages, jobs: options.jobs) { path in
      project.read(path, limit: Project.textLimit).map { file in
        (file.record, pageParser.parse(file.content))
      }
    }
    var parsed = ParsedFiles()
    for (path, result) in zip(paths, articles) {
      switch result {
      case .success(let article): parsed.add(article)
      case .failure(.finding(let finding)):
        let nothing = articleParser.parse(ProjectFile(path: path, bytes: []))
        parsed.add(unread: nothing.article, path, finding)
      case .failure(.environment(let error)): throw .fileSystem(error)
      }
    }
    for (path, result) in zip(project.pages, pages) {
      switch result {
      case .success((let record, let page)):
        parsed.records.append(record)
        parsed.otherFindings += page.diagnostics
        parsed.add(page)
      case .failure(.finding(let finding)):
        parsed.otherFindings.append(finding)
        parsed.add(pageParser.parse(ProjectFile(path: path, bytes: [])))
      case .failure(.environment(let error)): throw .fileSystem(error)
      }
    }
    return parsed
  }

  /// What was found as an article was parsed; what nobody can read yet is no error, unless the program
  /// cannot read it either.
  private static func judged(_ result: ArticleParser.Result) -> [Diagnostic] {
    guard result.isRead, result.article?.metadata.status == .draft else {
      return result.diagnostics
    }
    return result.diagnostics.map { $0.severity == .error ? $0.at(.warning) : $0 }
  }
}

/// What came of one article's file.
final class ParsedArticle: Sendable {
  let article: Article?
  let surface: ContentHash?
  let reading: ReadingLevel?
  let record: FileRecord
  let findings: [Diagnostic]
  /// Whether text and front matter could be read.
  let isRead: Bool
  /// Whether there is an error in the front matter.
  let isMisstated: Bool

  init(
    article: Article? = nil,
    surface: ContentHash? = nil,
    reading: ReadingLevel? = nil,
    record: FileRecord,
    findings: [Diagnostic],
    isRead: Bool = true,
    isMisstated: Bool = false
  ) {
    self.article = article
    self.surface = surface
    self.reading = reading
    self.record = record
    self.findings = findings
    self.isRead = isRead
    self.isMisstated = isMisstated
  }
}

extension ParsedFiles {
  /// Adds what is known of an article by its file's name alone.
  fileprivate mutating func add(unread article: Article?, _ path: String, _ finding: Diagnostic) {
    unread.insert(path)
    guard let article else {
      otherFindings.append(finding)
      return
    }
    articles.append(article)
    articleFindings.append([finding])
    surfaces.append(ArticleSurface.hash(of: article, frontMatter: []))
  }

  fileprivate mutating func add(_ result: SitePageParser.Result) {
    guard let page = result.page else { return }
    pages.append(page)
    if !result.isRead { unread.insert(page.source.path) }
  }

  fileprivate mutating func add(_ parsed: ParsedArticle) {
    records.append(parsed.record)
    outcomes.append(parsed)
    guard let article = parsed.article, let surface = parsed.surface else {
      otherFindings += parsed.findings
      return
    }
    articles.append(article)
    articleFindings.append(parsed.findings)
    surfaces.append(surface)
    if !parsed.isRead { unread.insert(article.source.path) }
    if parsed.isMisstated { misstated.insert(article.source.path) }
    if let reading = parsed.reading { readingLevels[article.source.path] = reading }
  }
}
