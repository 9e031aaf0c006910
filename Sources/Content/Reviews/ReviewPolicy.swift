/// Judges the ledgers of articles by the day, the site's policy and the text as it is.
package struct ReviewPolicy: Sendable {
  private let site: Site
  private let today: CalendarDate

  /// - Parameter today: the day that reviews are judged by.
  package init(site: Site, today: CalendarDate) {
    self.site = site
    self.today = today
  }

  package func state(of article: Article) -> ReviewState {
    ReviewState(of: article, in: site, on: today)
  }

  /// Whether the site's policy takes the article down until somebody has reviewed it.
  package func withdraws(_ article: Article) -> Bool {
    site.configuration.overduePolicy == .withdraw && state(of: article).timing == .overdue
  }
}
