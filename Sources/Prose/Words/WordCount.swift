/// The number of words in a text: runs without white space that hold a letter or a digit.
///
/// White space is ASCII's and U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and
/// U+3000; every other character beyond ASCII counts as a letter, but for dashes, quotation marks,
/// bullets and the ellipsis (U+2010 to U+2027).
///
/// - Complexity: O(*n*) in the bytes of the text.
package func wordCount(of text: String) -> Int {
  let bytes = text.utf8.span
  var words: UInt = 0
  /// 1 inside of a word, else 0.
  var isInWord: UInt = 0
  var scalar = WordScalar()
  for index in bytes.indices {
    let byte = bytes[index]
    if byte < 0x80 {
      // Nothing foretells where a word ends, and a wrong guess costs more than all of this.
      let letter = bit((byte | 0x20) &- 0x61 < 26) | bit(byte &- 0x30 < 10)
      words &+= letter & ~isInWord
      isInWord = letter | isInWord & bit(byte > 0x20)
    } else if let kind = scalar.read(byte) {
      let letter = bit(kind == .letter)
      words &+= letter & ~isInWord
      isInWord = letter | isInWord & bit(kind != .space)
    }
  }
  return Int(clamping: words)
}

@inline(__always)
private func bit(_ condition: Bool) -> UInt { condition ? 1 : 0 }

/// A character beyond ASCII, read byte by byte and judged at its last one.
private struct WordScalar {
  enum Kind {
    case letter
    case space
    /// Neither: it may stand inside of a word, and does not make one.
    case mark
  }

  private var scalar: UInt32 = 0
  private var expected = 0

  mutating func read(_ byte: UInt8) -> Kind? {
    switch byte {
    case 0x80...0xBF:
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      expected -= 1
      return expected == 0 ? kind : nil
    case 0xC0...0xDF: begin(byte & 0x1F, 1)
    case 0xE0...0xEF: begin(byte & 0x0F, 2)
    default: begin(byte & 0x07, 3)
    }
    return nil
  }

  private mutating func begin(_ bits: UInt8, _ count: Int) {
    scalar = UInt32(bits)
    expected = count
  }

  private var kind: Kind {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0x2010...0x2027: .mark
    default: .letter
    }
  }
}
