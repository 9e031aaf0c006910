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
    for (block, paragraph) in zip(article.facts.textBlocks, article.text.paragraphs)
    where block.kind == .paragraph {
      let count = paragraph.sentences.count
      guard count > limit else { continue }
      report.add("the paragraph has \(count) sentences; the limit is \(limit)", at: block.range)
    }
  }
}
