internal import Diagnostics
internal import Markdown

/// Headings that are questions.
///
/// Reason: Readers scan headings for answers, and a question puts the word that they look for last.
/// Source: NHS digital service manual, "How we write": no headings as questions.
/// Remedy: Say what the section tells, such as "What helps" for "What can I do?".
enum HeadingQuestion: ArticleRule {
  static let id: DiagnosticID = "heading-question"
  static let level = Severity.warning

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for heading in article.facts.headings.only(where: {
      $0.text.utf8.last == UInt8(ascii: "?")
    }) {
      report.add("the heading '\(heading.text)' is a question", at: heading.range)
    }
  }
}
