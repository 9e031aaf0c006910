internal import Diagnostics
internal import Markdown
internal import Prose

/// Paragraphs of more than 3 sentences.
///
/// Reason: Short paragraphs leave room to rest the eye, and are found again after looking away.
/// Source: NHS digital service manual, "How we write": paragraphs of up to 3 sentences.
/// Remedy: Start a new paragraph where a new thought begins.
enum ParagraphLong: ArticleRule {
  static let id: DiagnosticID = "paragraph-long"
  static let level = Severity.warning

  private static let limit = 3

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let blocks = article.facts.textBlocks
    let paragraphs = article.text.paragraphs
    for index in blocks.indices where blocks[index].kind == .paragraph {
      let count = paragraphs[index].sentences.count
      guard count > limit else { continue }
      report.add(
        "the paragraph has \(count) sentences; the limit is \(limit)",
        at: blocks[index].range
      )
    }
  }
}
