internal import Content

extension CheckedSite {
  /// The articles that are published on the day, in order of their files.
  var published: [Article] {
    articles.filter { index.position(ofArticle: $0.id) != nil }
  }

  /// The published articles that say in a field what another one of their language says in a file
  /// before them, letters and digits alone and in either case, each with the first that says it.
  func repetitions(
    of field: (ArticleMetadata) -> Located<String>
  ) -> [(article: Article, first: Article)] {
    var firsts: [String: Article] = [:]
    return published.compactMap { article in
      let words = Neighbours.words(of: field(article.metadata).value)
      guard !words.isEmpty else { return nil }
      let language = article.metadata.language ?? site.configuration.language
      let key = language + " " + words.joined(separator: " ")
      guard let first = firsts[key] else {
        firsts[key] = article
        return nil
      }
      return (article, first)
    }
  }

  /// Whether the site has a page at one of some names, in whatever folder of `site/pages/`.
  func hasPage(named names: [String]) -> Bool {
    pages.contains { page in
      let name = page.path.split(separator: "/").last ?? ""
      return names.contains { $0.utf8.elementsEqual(name.utf8) }
    }
  }
}
