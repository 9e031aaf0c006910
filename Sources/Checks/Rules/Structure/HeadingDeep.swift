internal import Diagnostics
internal import Markdown

/// Headings of level 5 and 6.
///
/// Reason: Nobody keeps track of so many levels, least of all with a screen reader.
/// Source: NHS digital service manual, "How we write": headings of level 2 to 4.
/// Remedy: Raise the heading, or divide the article.
enum HeadingDeep: ArticleRule {
  static let id: DiagnosticID = "heading-deep"
  static let level = Severity.warning

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for heading in article.facts.headings.only(where: {
      $0.level > 4 && $0.role == .section
    }) {
      report.add("the heading is of level \(heading.level); the lowest is 4", at: heading.range)
    }
  }
}
