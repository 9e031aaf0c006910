internal import Content
internal import Diagnostics

/// Articles that do not say whether artificial intelligence (AI) wrote a part of them.
///
/// Reason: Readers have a right to know, and editors have to know what to check.
/// Source: EU Artificial Intelligence Act, Article 50(4).
/// Remedy: Set `aiUse`; `none` is an answer.
enum AIUseMissing: ArticleRule {
  static let id: DiagnosticID = "ai-use-missing"
  static let level = Severity.warning

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.metadata.aiUse == nil else { return }
    report.add("the article has no 'aiUse'", at: article.place(of: article.metadata.title.range))
  }
}
