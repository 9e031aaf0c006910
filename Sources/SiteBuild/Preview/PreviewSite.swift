package import Diagnostics

/// One state of the site in memory; a value that never changes.
package struct PreviewSite: Sendable {
  private let files: [String: PreviewFile]
  private let articles: [String: PreviewArticle]
  /// All that was found, in reading order.
  package let findings: [Diagnostic]
  /// What kept the site from being made at all: a problem of the environment, not of the content.
  package let failure: SiteBuildError?
  /// The path beneath which the site is published, such as `/` or `/clinic/`: that of its base URL.
  package let basePath: String

  init(
    files: [String: PreviewFile],
    articles: [String: PreviewArticle],
    findings: [Diagnostic],
    basePath: String
  ) {
    self.files = files
    self.articles = articles
    self.findings = findings
    self.basePath = basePath
    failure = nil
  }

  /// A site that could not be made.
  package init(failure: SiteBuildError, basePath: String = "/") {
    (files, articles, findings) = ([:], [:], [])
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

  /// The article or page of the site that stands at a path, whether its page could be made or not.
  package func article(at path: String) -> PreviewArticle? {
    articles[path]
  }
}
