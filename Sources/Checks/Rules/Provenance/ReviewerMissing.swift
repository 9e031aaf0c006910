internal import Content
internal import Diagnostics

/// Published articles of a type that readers act on which no clinician has signed off in full.
///
/// Reason: A condition, a treatment or self-care described wrongly can do harm.
/// Source: NHS standard for creating health content, principles 1 and 2: clinical approval.
/// Remedy: Have somebody with a registration check the whole text, then run `bedside review sign`.
enum ReviewerMissing: ArticleRule {
  static let id: DiagnosticID = "reviewer-missing"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isClinical, article.publication == .published, article.review.signOff == nil
    else { return }
    report.add(
      "no clinician has signed this article of type '\(article.metadata.type.rawValue)'",
      at: article.place(of: article.metadata.title.range),
      remedy:
        "Have it checked, then run: bedside review sign \(article.article.source.path) --by ID"
    )
  }
}
