package import Diagnostics
package import Markdown
internal import Prose

/// The text of a care card, in the pieces that readers take it in.
package struct CareCardText: Sendable {
  package private(set) var passages: [Passage] = []
  /// The words of each paragraph and point.
  package private(set) var blocks: [WordSequence] = []

  /// A sentence, or a point of a list.
  package struct Passage: Sendable {
    package let kind: Kind
    package let words: WordSequence
    /// The paragraph or point that it stands in.
    package let range: SourceRange

    package enum Kind: Sendable {
      /// A sentence that ends in a colon: each point that follows goes on with it.
      case leadIn
      case point
      case sentence
    }
  }

  /// - Parameter blocks: the card's paragraphs and points, in reading order.
  package init(_ blocks: [TextBlock]) {
    passages.reserveCapacity(blocks.count)
    self.blocks.reserveCapacity(blocks.count)
    for block in blocks {
      let words = WordSequence(block.text)
      self.blocks.append(words)
      if block.kind == .listItem {
        passages.append(Passage(kind: .point, words: words, range: block.range))
      } else {
        addSentences(of: block, words)
      }
    }
  }

  private mutating func addSentences(of block: TextBlock, _ words: WordSequence) {
    let text = block.text.utf8.span
    for sentence in sentences(in: block.text) {
      let place = sentence.range.clamped(to: 0..<text.count)
      let last = place.last { text[$0] > 0x20 }
      passages.append(
        Passage(
          kind: last.map { text[$0] == UInt8(ascii: ":") } ?? false ? .leadIn : .sentence,
          words: words.words(in: place),
          range: block.range
        )
      )
    }
  }
}
