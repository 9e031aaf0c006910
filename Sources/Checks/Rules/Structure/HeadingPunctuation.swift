internal import Diagnostics
internal import Markdown

/// Headings that end in a full stop, comma, colon, semicolon or exclamation mark.
///
/// Reason: A heading names its section; a mark at its end makes readers wait for more.
/// Source: NHS digital service manual, "Punctuation": no full stops in headings.
/// Remedy: Take the mark out.
enum HeadingPunctuation: ArticleRule {
  static let id: DiagnosticID = "heading-punctuation"
  static let level = Severity.warning

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    // The heading of a care card ends in a colon: it leads in to the list below it.
    let headings = article.facts.headings
    for index in headings.indices where headings[index].role == .section {
      guard let last = headings[index].text.utf8.last, ".,:;!".utf8.contains(last) else { continue }
      let heading = headings[index]
      if endsInAbbreviation(Array(heading.text.utf8)) { continue }
      let mark = String(decoding: [last], as: UTF8.self)
      report.add("the heading '\(heading.text)' ends in '\(mark)'", at: heading.range)
    }
  }

  /// Whether the last word has a full stop inside as well, such as "a.m.".
  private static func endsInAbbreviation(_ text: [UInt8]) -> Bool {
    let word = text.reversed().prefix { $0 != 0x20 }
    guard word.first == UInt8(ascii: ".") else { return false }
    return word.dropFirst(2).first == UInt8(ascii: ".")
  }
}
