/// A run of letters and digits in a text.
struct TextWord: Sendable {
  /// The bytes of the text.
  let range: Range<Int>
  /// A number made from its letters, which small and capital ones of ASCII give alike; other words
  /// may have the same.
  let hash: UInt32

  /// The next word of a text, or nil behind the last one.
  ///
  /// - Parameter index: where to look from on; then where the word ends.
  @inline(__always)
  static func next(in text: Span<UInt8>, from index: inout Int) -> TextWord? {
    while index < text.count, !ByteSearch.isWordByte(text[index]) { index += 1 }
    guard index < text.count else { return nil }
    let start = index
    var hash = emptyHash
    while index < text.count, ByteSearch.isWordByte(text[index]) {
      hash = Self.hash(hash, text[index])
      index += 1
    }
    return TextWord(range: start..<index, hash: hash)
  }

  static func hash(of word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(emptyHash, hash)
  }

  /// The offset and the prime of FNV-1a for 32 bits (Fowler, Noll and Vo).
  private static let emptyHash: UInt32 = 2_166_136_261

  @inline(__always)
  private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(ByteSearch.lowered(byte))) &* 16_777_619
  }
}
