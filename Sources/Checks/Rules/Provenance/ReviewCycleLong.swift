internal import Content
internal import Diagnostics

/// Articles that are to be reviewed less often than every 36 months.
///
/// Reason: Guidelines change, and an article that is looked at too late tells yesterday's.
/// Source: NHS.UK, content policy: a review at least every 3 years.
/// Remedy: Set `reviewCycle` to 36 or fewer months, or take it out.
enum ReviewCycleLong: ArticleRule {
  static let id: DiagnosticID = "review-cycle-long"
  static let level = Severity.warning

  private static let limit = 36

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard let months = article.metadata.reviewCycle, months.value > limit else { return }
    report.add(
      "the article is to be reviewed every \(months.value) months; the limit is \(limit)",
      at: article.place(of: months.range)
    )
  }
}
