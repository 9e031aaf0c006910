internal import Diagnostics
internal import Markdown

/// Block markers that make no block, such as `[!EMERGENCY]` without the `>` of a quote.
///
/// Reason: The reader sees the marker as text, and an emergency card becomes an ordinary paragraph.
/// Source: Bedside's own rule.
/// Remedy: Put `>` before each line of the block, with `[!KIND]` alone at the start of the first.
enum StrayBlockMarker: ArticleRule {
  static let id: DiagnosticID = "block-marker-stray"
  static let level = Severity.error

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for passage in article.text.prose(with: .bracket) {
      let text = passage.text
      for range in markers(in: text) {
        let marker = String(decoding: text[range], as: UTF8.self)
        report.add("'\(marker)' makes no block here", at: article.place(of: range, in: passage))
      }
    }
    for (heading, passage) in zip(article.facts.headings.indices, article.text.headings.indices)
    where article.passages[passage].profile.has(.bracket) {
      let heading = article.facts.headings[heading]
      if markers(in: Array(heading.text.utf8)).isEmpty { continue }
      report.add("the heading '\(heading.text)' makes no block", at: heading.range)
    }
  }

  /// `[!`, then letters and hyphens, then `]`.
  private static func markers(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for start in text.indices.dropLast(3)
    where text[start] == UInt8(ascii: "[") && text[start + 1] == UInt8(ascii: "!") {
      let name = text[(start + 2)...].prefix { byte in
        (0x61...0x7A).contains(ByteSearch.lowered(byte)) || byte == UInt8(ascii: "-")
      }
      guard !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: "]")
      else { continue }
      found.append(start..<(name.endIndex + 1))
    }
    return found
  }
}
