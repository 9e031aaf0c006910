internal import Content

/// What the day of a build makes of each article.
struct ArticleStandings {
  private(set) var published: [Article] = []
  /// Those whose place a notice takes.
  private(set) var withdrawn: [Article] = []
  /// Those that are not on the site yet.
  private(set) var waiting: [(article: Article, reason: Publication.Reason)] = []

  init(of articles: [Article], _ reviews: ReviewPolicy, _ options: BuildOptions) {
    for article in articles {
      let publication = Publication(
        of: article,
        on: options.today,
        includesDrafts: options.includesDrafts
      )
      switch publication {
      case .published where reviews.withdraws(article): withdrawn.append(article)
      case .published: published.append(article)
      case .withdrawn: withdrawn.append(article)
      case .unpublished(let reason): waiting.append((article, reason))
      }
    }
  }
}
