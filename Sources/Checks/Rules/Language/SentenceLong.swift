internal import Diagnostics
internal import Markdown
internal import Prose

/// Sentences of more than 20 words.
///
/// Reason: A long sentence is hard to follow for someone who is worried, tired or in pain.
/// Source: NHS digital service manual, "How we write": sentences of up to 20 words.
/// Remedy: Split the sentence, or take words out.
enum SentenceLong: ArticleRule {
  static let id: DiagnosticID = "sentence-long"
  static let level = Severity.warning

  private static let limit = 20

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let blocks = article.facts.textBlocks
    let paragraphs = article.text.paragraphs
    for index in blocks.indices where blocks[index].kind != .tableCell {
      for sentence in paragraphs[index].sentences where sentence.statistics.words > limit {
        let words = sentence.statistics.words
        let place = article.place(of: sentence.range, in: blocks[index])
        report.add("the sentence has \(words) words; the limit is \(limit)", at: place)
      }
    }
  }
}
