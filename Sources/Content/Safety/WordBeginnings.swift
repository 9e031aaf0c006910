/// The beginnings of one word or of several in a row, in small letters.
struct WordBeginnings: Sendable {
  let words: [ArraySlice<UInt8>]
  /// A text without one of these marks has no such words.
  let marks: UInt64

  init(_ words: [ArraySlice<UInt8>]) {
    self.words = words
    marks = words.reduce(0) { marks, word in
      guard let first = word.first else { return marks }
      return marks
        | (word.dropFirst().first.map { Self.mark(of: first, $0) } ?? Self.shortMark(of: first))
    }
  }

  /// A bit for the first two letters of a word; other pairs of letters may have the same.
  static func mark(of first: UInt8, _ second: UInt8) -> UInt64 {
    1 &<< ((UInt64(first) &* 11 &+ UInt64(second)) & 63)
  }

  /// A bit for the first letter of a word, by which words that begin with that letter alone are
  /// found.
  static func shortMark(of first: UInt8) -> UInt64 {
    1 &<< (UInt64(first) & 63)
  }
}
