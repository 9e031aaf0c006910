internal import Content
internal import Diagnostics

/// Articles that do not say whether artificial intelligence (AI) wrote a part of them, and those
/// that it wrote and no clinician has signed.
///
/// Reason: Readers have a right to know, and what a machine wrote is wrong in ways that look right.
/// Source: EU Artificial Intelligence Act, Article 50(4).
/// Remedy: Set `aiUse`; `none` is an answer. Have what was generated checked, and signed.
enum AIUseMissing: ArticleRule {
  static let id: DiagnosticID = "ai-use-missing"
  static let level = Severity.warning

  private static let generated = PhraseSet(["generated", "written by a machine"])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard let use = article.metadata.aiUse else {
      report.add("the article has no 'aiUse'", at: article.place(of: article.metadata.title.range))
      return
    }
    guard article.publication == .published, generated.occur(in: Array(use.value.utf8)[...]),
      article.review.signOff == nil
    else { return }
    report.add(
      "a machine wrote the article, and no clinician has signed it",
      at: article.place(of: use.range),
      isRaised: true
    )
  }
}
