internal import Content

/// What the day of a build makes of each article.
struct ArticleStandings {
  private(set) var published: [Article] = []
  /// Those whose place a notice takes.
  private(set) var withdrawn: [Article] = []
  private(set) var drafts: [Article] = []
  private(set) var embargoed: [(article: Article, day: CalendarDate)] = []

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
      case .unpublished(.draft): drafts.append(article)
      case .unpublished(.embargo(let day)): embargoed.append((article, day))
      }
    }
  }
}
