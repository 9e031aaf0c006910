import Content
import Testing

@Suite struct WordPairsTests {
  private static func similarity(_ first: String, _ second: String) -> Double {
    WordPairs([first]).similarity(to: WordPairs([second]))
  }

  @Test(arguments: [
    ("your knee is locked", "Your knee is locked!", 1.0),
    ("your knee is locked", "after a fall your knee is locked", 1),
    ("after a fall your knee is locked", "your knee is locked", 1),
    ("your knee is locked", "your knee is hot", 2.0 / 3),
    ("your knee", "knee your", 0), ("your", "your", 0), ("", "", 0),
  ])
  func `is the share of the shorter text's pairs in the other`(
    _ first: String,
    _ second: String,
    _ expected: Double
  ) {
    #expect(Self.similarity(first, second) == expected)
  }

  @Test func `makes no pair across two texts`() {
    #expect(WordPairs(["your", "knee"]).count == 0)
    #expect(WordPairs(["your knee", "knee your"]).count == 2)
  }
}
