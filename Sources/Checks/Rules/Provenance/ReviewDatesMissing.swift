internal import Content
internal import Diagnostics

/// Published articles that can show neither when they were last reviewed nor when they will be next.
///
/// Those that no clinician has signed although their type asks for it break `reviewer-missing`.
///
/// Reason: A reader cannot tell whether what they read still holds.
/// Source: NHS digital service manual, "Review date": both dates stand on every health page.
/// Remedy: Have the article reviewed, then run `bedside review sign`.
enum ReviewDatesMissing: ArticleRule {
  static let id: DiagnosticID = "review-dates-missing"
  static let level = Severity.error

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard !article.isClinical, article.publication == .published, article.review.signOff == nil
    else { return }
    report.add(
      "the article has no review, and so no date of the last or the next one",
      at: article.place(of: article.metadata.title.range),
      remedy:
        "Have it checked, then run: bedside review sign \(article.article.source.path) --by ID"
    )
  }
}
