/// A kind of file that a site has, such as its feeds: plans every file of the kind.
package protocol OutputFormat: Sendable {
  static func plan(_ edition: Edition) -> [PlannedOutput]
}

/// Every format, in the order in which their outputs are planned.
package enum OutputRegistry {
  package static let all: [any OutputFormat.Type] = [
    ArticlePages.self,
    CitationFiles.self,
    WithdrawnPages.self,
    TextPages.self,
    HomePages.self,
    TopicPages.self,
    AuthorPages.self,
    AlphabetPages.self,
    SearchPages.self,
    NotFoundPages.self,
    AliasRedirects.self,
    RedirectRules.self,
    AtomFeeds.self,
    JSONFeeds.self,
    Sitemap.self,
    RobotsRules.self,
    SecurityHeaders.self,
    WebManifest.self,
    BuildRecord.self,
    ThemeFiles.self,
    ArticleFiles.self,
  ]

  /// All files of a site.
  package static func plan(_ edition: Edition) -> [PlannedOutput] {
    all.flatMap { $0.plan(edition) }
  }
}
