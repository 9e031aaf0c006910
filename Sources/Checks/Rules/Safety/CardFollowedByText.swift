internal import Diagnostics
internal import Markdown

/// Text that follows a care card without a heading of its own.
///
/// Reason: With a screen reader the text is taken for a part of the card, and by sight it is passed
/// over.
/// Source: NHS digital service manual, "Care cards": text after a card starts with a heading.
/// Remedy: Put a heading before the text, or move the text above the card.
enum CardFollowedByText: ArticleRule {
  static let id: DiagnosticID = "card-followed-by-text"
  static let level = Severity.warning

  private static let cards: [BlockKind] = [.emergency, .urgent, .nonUrgent, .safety]

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let facts = article.facts
    let headings = facts.headings.map { (place: $0.range, isHeading: true) }
    let texts = facts.textBlocks.filter { $0.kind != .footnote }
      .map { (place: $0.range, isHeading: false) }
    let images = facts.images.map { (place: $0.range, isHeading: false) }
    let blocks = facts.blocks.filter { cards.contains($0.kind) }
    let starts = blocks.map { (place: $0.range, isHeading: true) }
    let parts = (headings + texts + images + starts)
      .sorted { ($0.place.lowerBound, $1.isHeading ? 1 : 0) < ($1.place.lowerBound, 0) }
    var next = parts[...]
    for block in blocks {
      while let part = next.first, part.place.lowerBound < block.range.upperBound {
        next.removeFirst()
      }
      guard let part = next.first, !part.isHeading else { continue }
      report.add("text follows the card without a heading", at: part.place)
    }
  }
}
