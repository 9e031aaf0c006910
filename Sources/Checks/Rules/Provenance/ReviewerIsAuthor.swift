internal import Content
internal import Diagnostics

/// Articles that one of their own authors has signed off.
///
/// Reason: A review is a second pair of eyes.
/// Source: NHS standard for creating health content, the process of clinical review.
/// Remedy: Have somebody else check the text.
enum ReviewerIsAuthor: ArticleRule {
  static let id: DiagnosticID = "reviewer-is-author"
  static let level = Severity.error

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let authors = Set(article.metadata.authors.map(\.value))
    for reviewer in article.metadata.reviews.compactMap(\.reviewer)
    where authors.contains(reviewer.value) {
      report.add(
        "'\(reviewer.value)' signs an article of their own",
        at: article.place(of: reviewer.range)
      )
    }
  }
}
