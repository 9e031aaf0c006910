internal import Content
internal import Diagnostics

/// Articles and shared safety cards that should have been reviewed by now.
///
/// A card whose period of grace is over breaks `snippet-unreviewed` instead.
///
/// Reason: Advice goes out of date; an article that was not looked at in time is not to be relied on.
/// Source: NHS standard for creating health content: content is reviewed at least every 3 years.
/// Remedy: Have the article reviewed, then run `bedside review sign`.
enum ReviewOverdue: ArticleRule, SiteRule {
  static let id: DiagnosticID = "review-overdue"
  static let level = Severity.warning

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let review = article.review
    guard article.publication == .published, review.isOverdue,
      let signOff = review.signOff, let next = review.next
    else { return }
    let isWithdrawn =
      review.timing == .overdue && article.site.configuration.overduePolicy == .withdraw
    let path = article.article.source.path
    report.add(
      "the review of this article was due on \(next)\(isWithdrawn ? ", so it is withdrawn" : "")",
      at: article.place(of: signOff.date.range),
      isRaised: review.timing == .overdue && !isWithdrawn,
      remedy: "Have it reviewed\(consequence(in: article, next)), then run: "
        + "bedside review sign \(path) --by ID"
    )
  }

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for snippet in site.site.safetySnippets.entries {
      let review = ReviewState(of: snippet, in: site.site, on: site.today)
      guard review.timing == .inGrace, let signOff = review.signOff, let next = review.next else {
        continue
      }
      let end = next.adding(days: site.site.configuration.reviewGrace)
      let path = snippet.source.path
      report.add(
        "the review of this card was due on \(next)",
        at: SourceRange(path: path, signOff.date.range),
        remedy: "Have it reviewed (no site is built after \(end) before that is done), then run: "
          + "bedside review sign \(path) --by ID"
      )
    }
  }

  /// What the site's policy does, and when.
  private static func consequence(in article: CheckedArticle, _ next: CalendarDate) -> String {
    guard article.review.timing == .inGrace else { return "" }
    let end = next.adding(days: article.site.configuration.reviewGrace)
    return switch article.site.configuration.overduePolicy {
    case .error: " (no site is built after \(end) before that is done)"
    case .withdraw: " (after \(end) a notice takes the article's place)"
    }
  }
}
