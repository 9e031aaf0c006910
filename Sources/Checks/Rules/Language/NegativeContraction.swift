internal import Diagnostics
internal import Markdown

/// Negative contractions, such as "don't" and "can't".
///
/// Reason: The n't is easily missed, and the sentence then says the opposite.
/// Source: NHS digital service manual, "Punctuation": no negative contractions.
/// Remedy: Write "do not", "cannot", "is not".
enum NegativeContraction: ArticleRule {
  static let id: DiagnosticID = "negative-contraction"
  static let level = Severity.warning
  static let judgesCards = true

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    for passage in article.text.prose(with: .apostrophe) {
      let text = passage.text
      for range in ByteSearch.occurrences(of: Array("n't".utf8)[...], in: text[...]) {
        guard range.upperBound == text.count || !ByteSearch.isWordByte(text[range.upperBound])
        else { continue }
        var start = range.lowerBound
        while start > 0, ByteSearch.isWordByte(text[start - 1]) { start -= 1 }
        guard start < range.lowerBound else { continue }
        let word = String(decoding: text[start..<range.upperBound], as: UTF8.self)
        report.add(
          "'\(word)' is a negative contraction",
          at: article.place(of: start..<range.upperBound, in: passage)
        )
      }
    }
  }
}
