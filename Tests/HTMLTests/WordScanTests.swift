import HTML
import Testing

@Suite struct WordScanTests {
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }

  /// The words of a text, told byte by byte.
  private static func words(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.split { !isWordByte($0) }
  }

  private static func candidates(_ words: [String], in text: [UInt8]) -> [Int] {
    let heads = WordHeads(words.map { Array($0.utf8)[...] })
    var scan = WordScan()
    var found: [Int] = []
    while let place = scan.next(in: text.span, beginningAs: heads) { found.append(place) }
    return found
  }

  /// Gives the same numbers in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test func `gives every word that is looked for, and only starts of words`() {
    var numbers = Numbers(state: 7)
    let alphabet = Array("abcAZ09 .-'\u{E9}\n".utf8)
    let wanted = ["a", "b9", "abc", "caaaaaaaaaaaaaaaaaaab", "\u{E9}a"]
    for length in 0...200 {
      let text = (0..<length).map { _ in alphabet.randomElement(using: &numbers) ?? 0x20 }
      let words = Self.words(of: text)
      let found = Self.candidates(wanted, in: text)
      #expect(found == found.sorted())
      #expect(Set(found).isSubset(of: words.map(\.startIndex)))
      let searched = words.filter { word in
        wanted.contains { $0.utf8.elementsEqual(word.map { $0 < 0x80 ? lowered($0) : $0 }) }
      }
      #expect(Set(found).isSuperset(of: searched.map(\.startIndex)))
    }
  }

  private func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  @Test func `passes over nearly all other words`() {
    let text = Array("Some joints and the muscles around them ache in the morning. ".utf8)
    let texts = (0..<20).flatMap { _ in text }
    #expect(Self.candidates(["instead", "quit", "stop"], in: texts).isEmpty)
    #expect(Self.candidates(["ache"], in: texts).count == 20)
    #expect(Self.candidates([], in: texts).isEmpty)
  }

  @Test(arguments: 1...40)
  func `finds a word at any place up to the end of the text`(_ before: Int) {
    for word in ["x", "XY", "xyz", "xyzxyzxyzxyzxyzxyz"] {
      let text = [UInt8](repeating: 0x20, count: before) + Array(word.utf8)
      #expect(Self.candidates([word.lowercased()], in: text) == [before])
    }
  }
}
