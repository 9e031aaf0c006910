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
    let blocks = facts.blocks.filter { cards.contains($0.kind) }
    guard !blocks.isEmpty else { return }
    let texts =
      facts.textBlocks.filter { $0.kind != .footnote }.map(\.range) + facts.images.map(\.range)
    // Numbers are sorted, which are moved about without counting what refers to their file.
    var nextText = texts.indices.sorted {
      (texts[$0].lowerBound, $0) < (texts[$1].lowerBound, $1)
    }[...]
    var nextHeading = facts.headings.map(\.range.lowerBound).sorted()[...]
    var nextCard = blocks.map(\.range.lowerBound)[...]
    for block in blocks {
      let end = block.range.upperBound
      while let text = nextText.first, texts[text].lowerBound < end { nextText.removeFirst() }
      while let heading = nextHeading.first, heading < end { nextHeading.removeFirst() }
      while let card = nextCard.first, card < end { nextCard.removeFirst() }
      guard let text = nextText.first.map({ texts[$0] }),
        text.lowerBound < nextHeading.first ?? Int.max,
        text.lowerBound <= nextCard.first ?? Int.max
      else { continue }
      report.add("text follows the card without a heading", at: text)
    }
  }
}
