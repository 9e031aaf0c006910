internal import Content
internal import Diagnostics
internal import Markdown

/// A piece of an article that is read as one text: its title, its description, a heading, a
/// paragraph or a cell of a table.
struct Passage {
  /// Words without markup, in UTF-8.
  let text: [UInt8]
  /// The bytes of the file that the text stands on.
  let range: SourceRange

  init(_ text: String, at range: SourceRange) {
    self.text = Array(text.utf8)
    self.range = range
  }
}

extension CheckedArticle {
  /// Paragraphs and cells, without headings.
  var prose: [Passage] {
    facts.textBlocks.map { Passage($0.text, at: $0.range) }
  }

  /// Everything that the article says in its author's words.
  var passages: [Passage] {
    [metadata.title, metadata.description].map { Passage($0.value, at: place(of: $0.range)) }
      + facts.headings.map { Passage($0.text, at: $0.range) } + prose
  }

  /// The care cards that the article holds itself; shared ones are checked where they are written.
  var careCards: [BlockFact] {
    facts.blocks.filter { [.emergency, .urgent, .nonUrgent].contains($0.kind) }
  }

  /// The headings and texts of the article's own care cards.
  var cardPassages: [Passage] {
    let cards = careCards
    return (facts.headings.map { Passage($0.text, at: $0.range) } + prose)
      .filter { cards.hold($0.range) }
  }
}

extension [BlockFact] {
  /// Whether one of these blocks, which are in order of their places, holds a place.
  func hold(_ place: SourceRange) -> Bool {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].range.lowerBound <= place.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > startIndex && place.lowerBound < self[low - 1].range.upperBound
  }
}
