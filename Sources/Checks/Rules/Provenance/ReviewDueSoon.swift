internal import Content
internal import Diagnostics

/// Articles and shared safety cards that are to be reviewed within 60 days.
///
/// Reason: A review takes time, and it is easier to find a reviewer before the day than after it.
/// Source: NHS standard for creating health content: a planned cycle of reviews.
/// Remedy: Ask somebody to review it; `bedside review due` lists what is due.
enum ReviewDueSoon: ArticleRule, SiteRule {
  static let id: DiagnosticID = "review-due-soon"
  static let level = Severity.note

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.publication == .published else { return }
    Self.report(article.review, of: "article", in: article.article.source.path, to: &report)
  }

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for snippet in site.site.safetySnippets.entries {
      let review = ReviewState(of: snippet, in: site.site, on: site.today)
      Self.report(review, of: "card", in: snippet.source.path, to: &report)
    }
  }

  private static func report(
    _ review: ReviewState,
    of name: String,
    in path: String,
    to report: inout RuleReport
  ) {
    guard review.timing == .dueSoon, let signOff = review.signOff, let next = review.next else {
      return
    }
    report.add(
      "the next review of this \(name) is due on \(next)",
      at: SourceRange(path: path, signOff.date.range)
    )
  }
}
