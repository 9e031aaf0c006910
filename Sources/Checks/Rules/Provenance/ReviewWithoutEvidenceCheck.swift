internal import Content
internal import Diagnostics
internal import Markdown

/// Reviews at which nobody seems to have looked at the sources that the article cites.
///
/// None of them was checked after the sign-off, on its day or in the 3 months before.
///
/// Reason: A text can agree with a source that no longer says so.
/// Source: NHS standard for creating health content, principle 2: evidence is checked at each review.
/// Remedy: Look the sources up again, and write the day as `checked` in `site/references.json`.
enum ReviewWithoutEvidenceCheck: ArticleRule {
  static let id: DiagnosticID = "review-without-evidence-check"
  static let level = Severity.warning

  /// Months before a sign-off within which looking at a source counts as part of the review.
  private static let months = 3

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let cited = article.referencePositions.compactMap { $0 }
    guard article.publication == .published, !cited.isEmpty, let signOff = article.review.signOff
    else { return }
    let lastCheck = cited.compactMap { article.site.references.entries[$0].evidence.checked }.max()
    guard lastCheck.map({ $0.adding(months: months) < signOff.date.value }) ?? true else { return }
    report.add(
      lastCheck.map { "the sources were last checked on \($0), long before this sign-off" }
        ?? "nobody has checked the sources that this sign-off covers",
      at: article.place(of: signOff.date.range)
    )
  }
}
