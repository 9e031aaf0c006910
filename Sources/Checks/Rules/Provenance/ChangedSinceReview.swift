internal import Content
internal import Diagnostics

/// Articles whose text is another one than the text that was signed off.
///
/// Reason: The page tells its readers who checked it, and nobody has checked the text as it is now.
/// Source: NHS digital service manual, "Review date": an edit is not a review.
/// Remedy: Have the text checked, then run `bedside review sign`.
enum ChangedSinceReview: ArticleRule {
  static let id: DiagnosticID = "changed-since-review"
  static let level = Severity.warning
  static let exceptions = ExceptionPolicy.waiver

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let review = article.review
    guard article.publication == .published, review.isChanged, let signOff = review.signOff else {
      return
    }
    let path = article.article.source.path
    report.add(
      "the text has changed since '\(signOff.reviewer.id)' signed it",
      at: article.place(of: signOff.digestRange),
      remedy: "Have it checked, then run: bedside review sign \(path) --by ID"
    )
  }
}
