internal import Content
package import Diagnostics

/// One state of the site in memory; a value that never changes.
package struct PreviewSite: Sendable {
  private let files: [String: PreviewFile]
  private let articles: [String: PreviewArticle]
  private let planned: Set<String>
  /// All that was found, in reading order.
  package let findings: [Diagnostic]
  /// What kept the site from being made at all: a problem of the environment, not of the content.
  package let failure: SiteBuildError?
  /// The path beneath which the site is published, such as `/` or `/clinic/`: that of its base URL.
  package let basePath: String

  init(
    files: [String: PreviewFile],
    articles: [String: PreviewArticle],
    planned: Set<String>,
    findings: [Diagnostic],
    basePath: String
  ) {
    self.files = files
    self.articles = articles
    self.planned = planned
    self.findings = findings
    self.basePath = basePath
    failure = nil
  }

  /// A site that could not be made.
  package init(failure: SiteBuildError, basePath: String = "/") {
    (files, articles, planned, findings) = ([:], [:], [], [])
    self.failure = failure
    self.basePath = basePath
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
