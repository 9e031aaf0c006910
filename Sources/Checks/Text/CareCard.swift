internal import Content
internal import Diagnostics
internal import Markdown

/// A care card that an article holds itself.
struct CareCard {
  let level: CareLevel
  /// The whole quote in the source.
  let range: SourceRange
  /// Its paragraphs and points, by their positions among the text blocks of the document.
  fileprivate(set) var blocks: [Int]
}

extension CareCard {
  /// The care cards in a document with their texts, in reading order; the text of a card within a
  /// card is only the inner one's.
  static func all(in facts: DocumentFacts) -> [CareCard] {
    var cards: [CareCard] = []
    for position in facts.blocks.indices {
      guard let level = CareLevel(facts.blocks[position].kind) else { continue }
      cards.append(CareCard(level: level, range: facts.blocks[position].range, blocks: []))
    }
    guard !cards.isEmpty else { return [] }
    var open: [Int] = []
    var next = 0
    for position in facts.textBlocks.indices {
      let start = facts.textBlocks[position].range.lowerBound
      while next < cards.count, cards[next].range.lowerBound <= start {
        open.append(next)
        next += 1
      }
      while let last = open.last, cards[last].range.upperBound <= start { open.removeLast() }
      // Footnotes come last, wherever they are defined.
      guard let last = open.last, cards[last].range.lowerBound <= start else { continue }
      cards[last].blocks.append(position)
    }
    return cards
  }
}

extension CheckedArticle {
  /// The article's own care cards.
  var ownCards: [CareCard] { text.ownCards }

  /// The shared cards that the article includes, with the places where it does.
  var sharedCards: [(snippet: SafetySnippet, range: SourceRange)] {
    facts.blocks.compactMap { block in
      block.safetyCard.flatMap { site.safetySnippets[$0] }.map { ($0, block.range) }
    }
  }
}

extension CareLevel {
  /// The level of a kind of care card; nil for a block of another kind.
  init?(_ kind: BlockKind) {
    switch kind {
    case .emergency: self = .emergency
    case .urgent: self = .urgent
    case .nonUrgent: self = .nonUrgent
    default: return nil
    }
  }
}
