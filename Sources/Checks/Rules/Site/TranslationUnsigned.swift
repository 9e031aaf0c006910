internal import Content
internal import Diagnostics

/// Translations that nobody on a professional register has signed off.
///
/// Reason: A word that was translated wrongly can turn advice into its opposite, and the review of
/// the first article says nothing about it.
/// Source: NHS standard for creating health content: translations stay clinically accurate.
/// Remedy: Have a clinician who reads both languages check the translation and sign it with
/// `bedside review sign`.
enum TranslationUnsigned: ArticleRule {
  static let id: DiagnosticID = "translation-unsigned"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard let id = article.metadata.translationOf, article.review.signOff == nil else { return }
    report.add("no clinician has signed this translation", at: article.place(of: id.range))
  }
}
