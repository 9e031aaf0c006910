internal import Diagnostics
internal import Markdown

/// Dates in figures, such as 10/11/2025.
///
/// Reason: The same figures mean two different days in Britain and in the United States.
/// Source: NHS digital service manual, "Numbers, measurements, dates and time": months in full.
/// Remedy: Write the month as a word, such as 10 November 2025.
enum AmbiguousDate: ArticleRule {
  static let id: DiagnosticID = "date-ambiguous"
  static let level = Severity.error
  static let judgesCards = true

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for passage in article.text.numberedProse where passage.profile.has(.slash) {
      let text = passage.text
      for range in dates(in: text) {
        let date = String(decoding: text[range], as: UTF8.self)
        report.add(
          "the date '\(date)' is in figures alone",
          at: article.place(of: range, in: passage)
        )
      }
    }
  }

  /// One or two digits, `/`, one or two digits, `/`, two or four digits, and nothing of the kind
  /// around them.
  private static func dates(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, isDigit(text[index]) || text[index] == UInt8(ascii: "/") {
        index += 1
      }
      let parts = text[start..<index].split(
        separator: UInt8(ascii: "/"),
        omittingEmptySubsequences: false
      )
      let counts = parts.map(\.count)
      let isBeforeWord = index < text.count && ByteSearch.isWordByte(text[index])
      let isBehindWord = start > 0 && ByteSearch.isWordByte(text[start - 1])
      if counts.count == 3, (1...2).contains(counts[0]), (1...2).contains(counts[1]),
        counts[2] == 2 || counts[2] == 4, !isBeforeWord, !isBehindWord
      {
        found.append(start..<index)
      }
    }
    return found
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }
}
