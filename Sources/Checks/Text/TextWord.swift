/// A run of letters and digits in a text.
struct TextWord: Sendable {
  /// The bytes of the text.
  let range: Range<Int>
  /// A number made from its letters, which small and capital ones of ASCII give alike; other words
  /// may have the same.
  let hash: UInt32

  /// Each byte of a word with capitals of ASCII made small, and 0 for any other byte.
  static let letters: [UInt8] = (0...255).map { byte in
    ByteSearch.isWordByte(byte) ? ByteSearch.lowered(byte) : 0
  }

  /// The next word of a text, or nil behind the last one.
  ///
  /// - Parameters:
  ///   - index: where to look from on; then where the word ends.
  ///   - letters: the table of that name.
  @inline(__always)
  static func next(
    in text: Span<UInt8>,
    from index: inout Int,
    _ letters: Span<UInt8>
  ) -> TextWord? {
    while index < text.count, letters[Int(text[index])] == 0 { index += 1 }
    guard index < text.count else { return nil }
    let start = index
    var hash: UInt32 = 0
    while index < text.count {
      let letter = letters[Int(text[index])]
      if letter == 0 { break }
      hash = Self.hash(hash, letter)
      index += 1
    }
    return TextWord(range: start..<index, hash: mixed(hash))
  }

  /// The hashes of a text's words.
  static func hashes(of text: String) -> [UInt32] {
    let table = Self.letters
    let letters = table.span
    let bytes = text.utf8.span
    var hashes: [UInt32] = []
    var index = 0
    while let word = next(in: bytes, from: &index, letters) { hashes.append(word.hash) }
    return hashes
  }

  /// - Parameter word: in small letters.
  static func hash(of word: some Sequence<UInt8>) -> UInt32 {
    mixed(word.reduce(0, hash))
  }

  /// Turns by as many bits as tell small letters apart: two steps a byte, which a multiplication
  /// would make four.
  @inline(__always)
  private static func hash(_ hash: UInt32, _ letter: UInt8) -> UInt32 {
    (hash &<< 5 | hash &>> 27) ^ UInt32(letter)
  }

  /// Spreads the number over its low bits; the factor is 2³² over the golden ratio.
  @inline(__always)
  private static func mixed(_ hash: UInt32) -> UInt32 {
    let product = hash &* 0x9E37_79B9
    return product ^ product &>> 15
  }
}
