package import Content
internal import HTML
internal import Templates

/// What other pages show of an article, made once for all of them, and what its own page leads to.
package final class ArticleEntry: Sendable {
  package let neighbours: SiteIndex.Neighbours
  /// The article as lists show it.
  let card: TemplateRecord
  /// What lists tell programs about the article: members of an object.
  let listMembers: JSONFragment

  package init(
    _ article: Article,
    neighbours: SiteIndex.Neighbours,
    site: Site,
    _ shared: SharedEntries
  ) {
    self.neighbours = neighbours
    let topics = shared.topics(of: article).map(\.link)
    card = ArticleCardModel.schema.record(
      ArticleCardModel(article: article, topics: topics, base: site.baseURL, style: site.dateStyle)
    ).prepared()
    listMembers = JSONFragment { json in
      json.member("name", article.metadata.title.value)
      json.member("url", site.baseURL.absolute(article.path))
    }
  }
}
