internal import Content
internal import Diagnostics

/// Articles and shared safety cards whose text has no words, nor a picture in place of them.
///
/// Reason: Somebody who needs advice, or is told to call 999 "if", finds nothing there.
/// Source: Bedside's own rule.
/// Remedy: Write the text; an article may stay a draft until it is written.
enum BodyEmpty: ArticleRule, SiteRule {
  static let id: DiagnosticID = "body-empty"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.none

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.facts.isWordless, article.publication != .withdrawn else { return }
    report.add("the article has no words", at: article.place(of: article.metadata.title.range))
  }

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for snippet in site.site.safetySnippets.entries where snippet.isWordless {
      report.add("the card has no words", at: snippet.source)
    }
  }
}
