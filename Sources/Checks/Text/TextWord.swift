/// A run of letters and digits in a text, found once and looked up by many rules.
struct TextWord: Sendable {
  /// The bytes of the text.
  let range: Range<Int>
  /// A number made from its letters, which small and capital ones of ASCII give alike; other words
  /// may have the same.
  let hash: UInt32

  /// The words of a text, from left to right.
  static func all(in text: ArraySlice<UInt8>) -> [TextWord] {
    var words: [TextWord] = []
    words.reserveCapacity(text.count / 5)
    var index = text.startIndex
    while index < text.endIndex {
      guard ByteSearch.isWordByte(text[index]) else {
        index += 1
        continue
      }
      let start = index
      var hash = emptyHash
      while index < text.endIndex, ByteSearch.isWordByte(text[index]) {
        hash = Self.hash(hash, text[index])
        index += 1
      }
      words.append(TextWord(range: start..<index, hash: hash))
    }
    return words
  }

  static func hash(of word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(emptyHash, hash)
  }

  /// The offset and the prime of FNV-1a for 32 bits (Fowler, Noll and Vo).
  private static let emptyHash: UInt32 = 2_166_136_261

  private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(ByteSearch.lowered(byte))) &* 16_777_619
  }
}
