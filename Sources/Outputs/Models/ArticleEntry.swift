package import Content
internal import Templates

/// What other pages show of an article, made once for all of them, and what its own page leads to.
package final class ArticleEntry: Sendable {
  package let neighbours: SiteIndex.Neighbours
  /// The article as lists show it.
  let card: TemplateRecord

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
  }
}
