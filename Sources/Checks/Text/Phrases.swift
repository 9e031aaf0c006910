/// Phrases to look for in texts, all in one pass, each with the words to write in its place.
struct Phrases: Sendable {
  struct Match {
    /// The bytes of the text.
    let range: Range<Int>
    /// What to write instead.
    let better: String
  }

  private let table: PhraseTable
  private let better: [String]

  init(_ pairs: KeyValuePairs<String, String>) {
    table = PhraseTable(pairs.map(\.key))
    better = pairs.map(\.value)
  }

  /// The matches from left to right, none overlapping another.
  func matches(in passage: Passage) -> [Match] {
    table.matches(in: passage.text[...], passage.words)
      .map { Match(range: $0.range, better: better[$0.phrase]) }
  }
}
