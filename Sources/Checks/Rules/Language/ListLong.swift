internal import Diagnostics
internal import Markdown

/// Lists of more than 6 items, but for the signs in a care card.
///
/// Reason: Few readers keep more than a handful of points in mind, and the last ones go unread.
/// Source: NHS digital service manual, "How we write": short lists.
/// Remedy: Group the items under two headings, or leave out what matters least.
enum ListLong: ArticleRule {
  static let id: DiagnosticID = "list-long"
  static let level = Severity.note

  private static let limit = 6
  /// A card that leaves out a sign is dangerous, however long its list is.
  private static let careCards: Set<String> = ["EMERGENCY", "URGENT", "NON-URGENT"]

  private struct List {
    /// The bytes of the line before the marker.
    let column: Int
    let marker: UInt8
    let first: TextBlock
    var count = 1
  }

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let facts = article.facts
    var cards = facts.blocks.filter { careCards.contains($0.kind.name) }.map(\.range.bytes)[...]
    let breaks = facts.headings.map(\.range) + facts.blocks.map(\.range)
    var starts = breaks.map(\.bytes.lowerBound).sorted()[...]
    var open: [List] = []
    for block in facts.textBlocks {
      let position = block.range.bytes.lowerBound
      let passed = starts.prefix { $0 <= position }.count
      starts = starts.dropFirst(passed)
      cards = cards.drop { $0.upperBound <= position }
      if passed > 0 || block.kind != .listItem {
        for list in open { close(list, &report) }
        open = []
      }
      let isInCard = cards.first.map { $0.lowerBound <= position } ?? false
      guard block.kind == .listItem, !isInCard, let item = item(block, in: article) else {
        continue
      }
      while let list = open.last, list.column > item.column { close(open.removeLast(), &report) }
      if let list = open.last, list.column == item.column {
        if list.marker == item.marker {
          open[open.count - 1].count += 1
          continue
        }
        close(open.removeLast(), &report)
      }
      open.append(item)
    }
    for list in open { close(list, &report) }
  }

  private static func close(_ list: List, _ report: inout RuleReport) {
    guard list.count > limit else { return }
    report.add("the list has \(list.count) items; the limit is \(limit)", at: list.first.range)
  }

  /// The item that a block begins; nil for a later paragraph of one.
  private static func item(_ block: TextBlock, in article: CheckedArticle) -> List? {
    let indent = article.indent(of: block)
    var marker = Array(indent.reversed())[...].drop { $0 == 0x20 || $0 == 0x09 }
    let task = Array(marker.prefix(3).reversed())
    if task.first == UInt8(ascii: "["), task.last == UInt8(ascii: "]") {
      marker = marker.dropFirst(3).drop { $0 == 0x20 || $0 == 0x09 }
    }
    guard let mark = marker.first, "-*+.)".utf8.contains(mark) else { return nil }
    let isNumbered = mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")")
    let digits = isNumbered ? marker.dropFirst().prefix { (0x30...0x39).contains($0) }.count : 0
    if isNumbered, digits == 0 { return nil }
    return List(column: marker.count - 1 - digits, marker: mark, first: block)
  }
}
