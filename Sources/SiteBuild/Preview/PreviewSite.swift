internal import Content
package import Diagnostics

/// One state of the site in memory; a value that never changes.
package struct PreviewSite: Sendable {
  /// By their paths on the site.
  private var files: [String: PreviewFile]
  private var articles: [String: PreviewArticle]
  private let planned: Set<String>
  /// All that was found, in reading order.
  package private(set) var findings: [Diagnostic]
  /// What kept the site from being made at all: a problem of the environment, not of the content.
  package let failure: SiteBuildError?
  /// The path beneath which the site is published, such as `/` or `/clinic/`: that of its base URL.
  package let basePath: String
  /// Whether the site has a search page, for which its policy allows more.
  package let searches: Bool

  init(
    files: [PreviewFile],
    articles: [String: PreviewArticle],
    planned: Set<String>,
    findings: [Diagnostic],
    basePath: String,
    searches: Bool = false
  ) {
    self.files = Dictionary(files.map { ($0.sitePath, $0) }) { first, _ in first }
    self.articles = articles
    self.planned = planned
    self.findings = findings
    self.basePath = basePath
    self.searches = searches
    failure = nil
  }

  /// A site that could not be made.
  package init(failure: SiteBuildError, basePath: String = "/") {
    (files, articles, planned, findings) = ([:], [:], [], [])
    self.failure = failure
    self.basePath = basePath
    searches = false
  }

  /// Where the site has files, in order.
  package var paths: [String] { files.keys.sorted() }

  /// Takes in what has come of an edit that only the edited articles' own pages show.
  ///
  /// - Parameter files: each with its path on the site.
  mutating func take(
    _ files: [(FinishedFile, at: String)],
    texts: PreviewTexts,
    findings: [Diagnostic]
  ) {
    self.findings = findings
    for (file, path) in files {
      if let earlier = self.files[path] {
        self.files[path] = PreviewFile(file, inPlaceOf: earlier)
      }
    }
    let grouped = Dictionary(grouping: findings, by: \.range.path)
    articles.merge(texts.parsedArticles(grouped)) { _, edited in edited }
  }

  /// The file at a path of the site, such as `/articles/iron/` or `/feed.xml`: looked up, never
  /// joined to a folder.
  ///
  /// - Parameter path: without percent-encoding, and without the base path.
  package func file(at path: String) async -> PreviewFile? {
    files[path]
  }

  /// Whether the site would have a page at a path if nothing were wrong.
  package func isPlanned(_ path: String) -> Bool {
    planned.contains(path)
  }

  /// The article or page of the site that stands at a path, whether its page could be made or not.
  package func article(at path: String) -> PreviewArticle? {
    articles[path]
  }

  /// The path on the site of the page that a file of the project has; nil for any other file.
  package func path(ofPageIn file: String) -> String? {
    SitePageFile.path(of: file) ?? ArticleFile.id(of: file).map { "/articles/\($0)/" }
  }
}
