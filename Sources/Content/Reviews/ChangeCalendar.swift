/// The days on which a site changes although nobody edits it.
package struct ChangeCalendar: Sendable {
  private let site: Site
  private let today: CalendarDate
  private let includesDrafts: Bool

  package init(site: Site, today: CalendarDate, includesDrafts: Bool) {
    self.site = site
    self.today = today
    self.includesDrafts = includesDrafts
  }

  /// The next day on which a build of the same files gives other pages; nil if there is none.
  ///
  /// On that day an embargo ends, an article has expired, the review of one has become overdue, or
  /// the site's policy withdraws one that was not reviewed.
  package func nextChange(of articles: [Article]) -> CalendarDate? {
    articles.flatMap(changes(of:)).min()
  }

  private func changes(of article: Article) -> [CalendarDate] {
    switch Publication(of: article, on: today, includesDrafts: includesDrafts) {
    case .unpublished(.embargo(let day)): return [day]
    case .unpublished(.draft), .withdrawn: return []
    case .published: break
    }
    let policy = site.configuration.overduePolicy
    let state = ReviewState(of: article, in: site, on: today)
    if policy == .withdraw, state.timing == .overdue { return [] }
    var lastDays = [article.metadata.expires?.value, state.next]
    if policy == .withdraw {
      lastDays.append(state.next?.adding(days: site.configuration.reviewGrace))
    }
    return lastDays.compactMap { $0?.adding(days: 1) }.filter { $0 > today }
  }
}
