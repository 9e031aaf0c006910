/// The beginnings of one word or of several in a row, in small letters.
struct WordBeginnings: Sendable {
  let words: [ArraySlice<UInt8>]
  /// A text without one of these marks has no such words.
  let marks: UInt64

  init(_ words: [ArraySlice<UInt8>]) {
    self.words = words
    marks = words.reduce(0) { $0 | ($1.count > 1 ? Self.mark(of: $1) : Self.shortMark(of: $1)) }
  }

  /// A bit for the first two letters of a word; other pairs of letters may have the same.
  static func mark(of word: ArraySlice<UInt8>) -> UInt64 {
    guard word.count > 1, let first = word.first else { return 0 }
    return 1 &<< ((UInt64(first) &* 11 &+ UInt64(word[word.startIndex + 1])) & 63)
  }

  /// A bit for the first letter of a word, by which words that begin with that letter alone are
  /// found.
  static func shortMark(of word: ArraySlice<UInt8>) -> UInt64 {
    word.first.map { 1 &<< (UInt64($0) & 63) } ?? 0
  }
}
