internal import Diagnostics
internal import Markdown

/// Links whose words do not say where they lead, such as "click here".
///
/// Reason: Screen readers list a page's links without the text around them.
/// Source: WCAG 2.2, success criterion 2.4.4; NHS digital service manual, "Links".
/// Remedy: Use the name of what the link leads to.
enum LinkTextVague: ArticleRule {
  static let id: DiagnosticID = "link-text-vague"
  static let level = Severity.error

  private static let vague: Set<String> = [
    "click here", "click", "download", "here", "learn more", "link", "more", "more info",
    "more information", "page", "read more", "read this", "see here", "this", "this article",
    "this link", "this page", "website",
  ]

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for link in article.facts.links {
      let words = link.text.utf8.map(ByteSearch.lowered)
      guard vague.contains(String(decoding: words, as: UTF8.self)) else { continue }
      report.add("the link '\(link.text)' does not say where it leads", at: link.range)
    }
  }
}
