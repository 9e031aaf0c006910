package import Diagnostics
package import Markdown
internal import Prose

/// The text of a care card, in the pieces that readers take it in.
package struct CareCardText: Sendable {
  package let passages: [Passage]

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
  package init(_ blocks: some Sequence<TextBlock>) {
    passages = blocks.flatMap(Self.passages(of:))
  }

  private static func passages(of block: TextBlock) -> [Passage] {
    guard block.kind != .listItem else {
      return [Passage(kind: .point, words: WordSequence(block.text), range: block.range)]
    }
    let text = Array(block.text.utf8)
    return sentences(in: block.text).map { sentence in
      let bytes = text[sentence.range.clamped(to: 0..<text.count)]
      let last = bytes.last { $0 > 0x20 }
      return Passage(
        kind: last == UInt8(ascii: ":") ? .leadIn : .sentence,
        words: WordSequence(bytes),
        range: block.range
      )
    }
  }
}
