internal import Diagnostics
internal import Markdown

/// Disclaimers that an article writes itself.
///
/// Reason: What every page has to say is written and checked once; a copy goes its own way.
/// Source: HONcode principle 2 and Bedside's own rule: `site/disclaimers.yaml`.
/// Remedy: Take the words out; name a disclaimer with `disclaimer` in the front matter if another
/// is needed.
enum DisclaimerRetyped: ArticleRule {
  static let id: DiagnosticID = "disclaimer-retyped"
  static let level = Severity.warning
  static let phrases = [disclaimers]

  private static let disclaimers = PhraseSet([
    "always seek the advice of your", "does not constitute medical advice",
    "for educational purposes only", "for general information only", "for information only",
    "for informational purposes only", "is not medical advice",
    "not a replacement for medical advice",
    "not a substitute for medical advice", "not a substitute for professional medical advice",
    "not intended as medical advice", "not intended to diagnose", "not intended to replace medical",
    "not intended to replace professional",
  ])

  private static let titles = ["disclaimer", "medical disclaimer"]

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    for heading in article.facts.headings.only(where: { heading in
      titles.contains { ByteSearch.isEqual(heading.text, $0) }
    }) {
      report.add("the article has a disclaimer of its own", at: heading.range)
    }
    article.report(disclaimers, in: article.prose, to: &report) { "'\($0)' is a disclaimer" }
  }
}
