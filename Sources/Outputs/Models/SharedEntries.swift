package import Content

/// What many pages show of the topics and the people of a site, made once for all of them.
package struct SharedEntries: Sendable {
  private let topics: [String: TopicEntry]
  private let authors: [String: AuthorEntry]

  package init(_ site: Site) {
    let names = NodeNames(base: site.baseURL, page: "")
    topics = Dictionary(
      site.tags.entries.map { ($0.id, TopicEntry($0, base: site.baseURL)) },
      uniquingKeysWith: { first, _ in first }
    )
    authors = Dictionary(
      site.people.entries.map { ($0.id, AuthorEntry($0, names: names)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func topics(of article: Article) -> [TopicEntry] {
    article.metadata.tags.compactMap { topics[$0.value] }
  }

  func authors(of article: Article) -> [AuthorEntry] {
    article.metadata.authors.compactMap { authors[$0.value] }
  }
}
