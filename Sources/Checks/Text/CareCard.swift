internal import Content
internal import Diagnostics
internal import Markdown

/// A care card that an article holds itself.
struct CareCard {
  let level: CareLevel
  /// The whole quote in the source.
  let range: SourceRange
  /// Its paragraphs and points.
  let blocks: [TextBlock]

  var text: CareCardText { CareCardText(blocks) }
}

extension CheckedArticle {
  /// The article's own care cards with their texts, in reading order.
  var ownCards: [CareCard] {
    var rest = facts.textBlocks[...]
    return careCards.compactMap { block in
      guard let level = CareLevel(block.kind) else { return nil }
      rest = rest.drop { $0.range.lowerBound < block.range.lowerBound }
      let texts = rest.prefix { $0.range.lowerBound < block.range.upperBound }
      rest = rest[texts.endIndex...]
      return CareCard(level: level, range: block.range, blocks: Array(texts))
    }
  }

  /// The shared cards that the article includes, with the places where it does.
  var sharedCards: [(snippet: SafetySnippet, range: SourceRange)] {
    facts.blocks.compactMap { block in
      block.safetyCard.flatMap { site.safetySnippets[$0] }.map { ($0, block.range) }
    }
  }
}

extension CareLevel {
  /// The level of a kind of care card; nil for a block of another kind.
  fileprivate init?(_ kind: BlockKind) {
    switch kind {
    case .emergency: self = .emergency
    case .urgent: self = .urgent
    case .nonUrgent: self = .nonUrgent
    default: return nil
    }
  }
}
