internal import Diagnostics
internal import Markdown

extension CheckedArticle {
  /// Paragraphs and cells, without headings.
  var prose: ArraySlice<Passage> { text.prose }

  /// Everything that the article says in its author's words.
  var passages: [Passage] { text.passages }

  /// The paragraphs and cells without a source.
  var uncitedProse: [Passage] { text.uncitedProse }

  /// The headings and texts of the article's own care cards.
  var cardPassages: [Passage] { text.cardPassages }

  /// The care cards that the article holds itself; shared ones are checked where they are written.
  var careCards: [BlockFact] { text.careCards }
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
