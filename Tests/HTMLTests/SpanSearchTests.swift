import HTML
import TestSupport
import Testing

/// Searches against ones that look at each place in turn.
@Suite struct SpanSearchTests {
  private static func place(of word: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Int? {
    guard word.count <= range.count else { return nil }
    return (range.lowerBound...range.upperBound - word.count).first {
      text[$0..<$0 + word.count].elementsEqual(word)
    }
  }

  @Test func `find what a search place by place finds`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 0...90, using: &generator)).map { _ in
        UInt8.random(in: 0...2, using: &generator)
      }
      let start = Int.random(in: 0...text.count, using: &generator)
      let end = Int.random(in: start...text.count, using: &generator)
      let word = (0..<Int.random(in: 0...7, using: &generator)).map { _ in
        UInt8.random(in: 0...2, using: &generator)
      }
      let found = text.span.firstPlace(of: word.span, from: start, before: end)
      #expect(found == Self.place(of: word, in: text, start..<end))
      let byte = text.span.next(1, from: start, before: end)
      #expect(byte == text[start..<end].firstIndex(of: 1) ?? end)
      let either = text.span.next(1, or: 2, from: start, before: end)
      #expect(either == text[start..<end].firstIndex { $0 == 1 || $0 == 2 } ?? end)
    }
  }

  @Test func `find letters in either case wherever they stand`() {
    let words = [("gp", true), ("GP", true), ("gP", true), ("g", false), ("g\u{10}", false)]
    for place in 0..<70 {
      for (word, isThere) in words {
        let text = Array((String(repeating: "g", count: place) + word).utf8)
        let (found, foundBefore) = (holds("gp", text), holds("gp", text + Array("-@".utf8)))
        #expect(found == isThere)
        #expect(foundBefore == isThere)
      }
      let text = Array((String(repeating: "surge", count: place) + "SURGERY").utf8)
      let (whole, cut) = (holds("surgery", text), holds("surgery", text.dropLast()))
      #expect(whole)
      #expect(!cut)
    }
  }

  @Test func `compare and take numbers of texts of any length`() {
    var generator = SeededGenerator(seed: 5)
    for count in 0..<40 {
      let text = (0..<count).map { _ in UInt8.random(in: 1...255, using: &generator) }
      let isSame = text.span.hasSameBytes(as: Array(text).span)
      #expect(isSame)
      for place in text.indices {
        var other = text
        other[place] ^= 0x80
        let isSame = text.span.hasSameBytes(as: other.span)
        #expect(!isSame)
      }
      let isSameAsLonger = text.span.hasSameBytes(as: (text + [0]).span)
      #expect(!isSameAsLonger)
      for place in 0..<count + 9 {
        let bytes = text.dropFirst(place).prefix(8).reversed()
        let word = text.span.word(at: place)
        #expect(word == bytes.reduce(0) { $0 << 8 | UInt64($1) })
      }
    }
  }

  private func holds(_ word: StaticString, _ text: [UInt8]) -> Bool {
    text.span.holds(letters: word)
  }
}
