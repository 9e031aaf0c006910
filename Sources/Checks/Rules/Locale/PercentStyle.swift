internal import Diagnostics

/// Percentages in words or with a space, such as "50 per cent" and "50 %".
///
/// Reason: The sign is read at a glance; words and a sign on its own are not.
/// Source: NHS digital service manual, "Numbers, measurements, dates and time".
/// Remedy: Write the figure and the sign together: 50%.
enum PercentStyle: ArticleRule {
  static let id: DiagnosticID = "percent-style"
  static let level = Severity.warning
  static let judgesCards = true
  static let phrases = [words]

  private static let words = PhraseSet(["per cent", "percent"])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    for passage in article.text.numbered
    where passage.profile.has(.percentSign) || article.has(words, in: passage) {
      let text = passage.text
      let named = article.matches(of: words, in: CollectionOfOne(passage)).map(\.range)
      let signs =
        passage.profile.has(.percentSign)
        ? text.indices.filter { text[$0] == UInt8(ascii: "%") }.map { $0..<$0 + 1 } : []
      for unit in named + signs {
        guard unit.lowerBound > 0, text[unit.lowerBound - 1] == 0x20 else { continue }
        let figure = text[..<(unit.lowerBound - 1)].suffix(12).reversed()
          .prefix { NumberUnit.isDigit($0) || $0 == UInt8(ascii: ".") }.count
        guard figure > 0 else { continue }
        let range = (unit.lowerBound - 1 - figure)..<unit.upperBound
        let place = article.place(of: range, in: passage)
        let number = String(decoding: text[range.lowerBound..<(unit.lowerBound - 1)], as: UTF8.self)
        report.add(
          "'\(String(decoding: text[range], as: UTF8.self))' is written '\(number)%'",
          at: place,
          replacement: place == passage.range ? nil : number + "%"
        )
      }
    }
  }
}
