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
    let blocks = facts.blocks.only { cards.contains($0.kind) }
    guard !blocks.isEmpty else { return }
    // Where texts begin, with their positions among the text blocks and, behind those, the images.
    let texts =
      facts.textBlocks.indices.filter { facts.textBlocks[$0].kind != .footnote }
      .map { (start: facts.textBlocks[$0].range.lowerBound, position: $0) }
      + facts.images.indices.map {
        (start: facts.images[$0].range.lowerBound, position: facts.textBlocks.count + $0)
      }
    var nextText = texts.sorted { ($0.start, $0.position) < ($1.start, $1.position) }[...]
    let headings = facts.headings.indices.map { facts.headings[$0].range.lowerBound }
    var nextHeading = headings.sorted()[...]
    var nextCard = blocks.map(\.range.lowerBound)[...]
    for block in blocks {
      let end = block.range.upperBound
      while let text = nextText.first, text.start < end { nextText.removeFirst() }
      while let heading = nextHeading.first, heading < end { nextHeading.removeFirst() }
      while let card = nextCard.first, card < end { nextCard.removeFirst() }
      guard let text = nextText.first,
        text.start < nextHeading.first ?? Int.max,
        text.start <= nextCard.first ?? Int.max
      else { continue }
      let image = text.position - facts.textBlocks.count
      report.add(
        "text follows the card without a heading",
        at: image < 0 ? facts.textBlocks[text.position].range : facts.images[image].range
      )
    }
  }
}
