import Prose
import Testing

@Suite struct ProseRandomInputTests {
  private static let pieces = [
    "a", "I", "e.g.", "Dr.", "No.", "5", "2.5", "1.", ".", "!", "?", "…", "...", ":", "“", "”", "'",
    "’",
    "\"", "(", ")", "[1]", "]", "[", " ", " ", " ", "\n", "\u{A0}", "—", "–", "-", "-ly", "ment",
    "es",
    "ed", "some", "sciatica", "NHS", "A&E", "é", "e\u{301}", "œ", "ß", "Ω", "щ", "腰", "🙂", "👩‍⚕️",
    "\u{0}",
    "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{10FFFF}", "\u{85}", "q", "u", "y", "ing", "The", "it",
    "W", "1,0",
    "'s", "n't", "ioueay", "ths", "sm",
  ]

  @Test(arguments: 0..<20)
  func `reads whatever it gets, in ranges that lie in the text`(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<1_000 {
      let texts = (0..<3).map { _ in
        (0..<Int.random(in: 0...30, using: &random))
          .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      }
      let kinds: [ProseBlock.Kind] = [.paragraph, .listItem, .excluded]
      let blocks = texts.map {
        ProseBlock(kind: kinds.randomElement(using: &random) ?? .paragraph, text: $0)
      }
      for text in texts { #expect(Self.isSound(sentences(in: text), in: text), "\(text)") }
      #expect(countedSentences(in: blocks).allSatisfy { Self.isSound($0, in: blocks) }, "\(blocks)")
    }
  }

  /// Whether the sentences follow one another, begin and end at whole characters, and hold what
  /// they count.
  private static func isSound(_ sentences: [Sentence], in text: String) -> Bool {
    let bytes = Array(text.utf8)
    var end = 0
    return sentences.allSatisfy { sentence in
      let (range, counts) = (sentence.range, sentence.statistics)
      guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= bytes.count else {
        return false
      }
      end = range.upperBound
      return String(validating: bytes[range], as: UTF8.self) != nil
        && counts.sentences == 1 && counts.words > 0 && counts.syllables >= counts.words
        && counts.polysyllables <= counts.words && counts.complexWords <= counts.polysyllables
        && counts.letters <= counts.characters && counts.characters <= range.count
    }
  }

  private static func isSound(_ sentence: CountedSentence, in blocks: [ProseBlock]) -> Bool {
    guard blocks.indices.contains(sentence.block) else { return false }
    return sentence.range.upperBound <= blocks[sentence.block].paragraph.text.utf8.count
      && sentence.leadIn.map { $0 < sentence.block } ?? true && sentence.statistics.sentences == 1
  }

  @Test func `takes time in proportion to the text`() {
    for text in ["(", ".", "[1", "e.g. ", "a", "—", "“", "y", "'", "a.", "1,", "é"] {
      #expect(sentences(in: String(repeating: text, count: 50_000)).count <= 1)
    }
  }
}

/// Steele, Lea and Flood's generator: the same numbers from the same seed everywhere.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
