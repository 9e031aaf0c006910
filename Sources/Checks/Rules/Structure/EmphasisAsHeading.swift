internal import Diagnostics
internal import Markdown

/// Lines in bold that stand where a heading should.
///
/// Reason: Only headings make up a page's outline, by which people who use screen readers get around.
/// Source: WCAG 2.2, success criterion 1.3.1; W3C failure F2.
/// Remedy: Make the line a heading, such as `## What helps`.
enum EmphasisAsHeading: ArticleRule {
  static let id: DiagnosticID = "emphasis-as-heading"
  static let level = Severity.warning

  /// Bold lines of more words are rather a sentence that stands out.
  private static let mostWords = 10

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for block in article.facts.textBlocks.only(where: {
      $0.kind == .paragraph && "*_".utf8.contains(article.markdown(of: $0).first ?? 0)
    }) {
      guard let last = block.text.utf8.last, !".,:;!?".utf8.contains(last),
        Neighbours.words(of: block.text).count <= mostWords
      else { continue }
      let isBold = ["**", "__"].contains { mark in
        article.markdown(of: block).elementsEqual("\(mark)\(block.text)\(mark)".utf8)
      }
      guard isBold else { continue }
      report.add("the line '\(block.text)' is a heading in bold only", at: block.range)
    }
  }
}
