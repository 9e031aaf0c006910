/// A word of two to eight letters of ASCII, of which only the first may be a capital, with nothing
/// but common punctuation behind it: what most words of a text are.
struct PlainWord {
  let letters: Range<Int>
  /// The letters in lower case, the last in the lowest byte: two words are equal exactly when their
  /// keys are.
  let key: UInt64

  /// Nil where the run of bytes is something else.
  init?(_ token: Range<Int>, in bytes: Span<UInt8>) {
    var end = token.lowerBound
    var key: UInt64 = 0
    while end < token.upperBound {
      let byte = bytes[end]
      let small = byte | 0x20
      guard small >= UInt8(ascii: "a"), small <= UInt8(ascii: "z") else { break }
      if byte != small, end > token.lowerBound { return nil }
      key = key &<< 8 | UInt64(small)
      end += 1
    }
    letters = token.lowerBound..<end
    self.key = key
    guard letters.count >= 2, letters.count <= 8 else { return nil }
    for index in end..<token.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "\""):
        continue
      default: return nil
      }
    }
  }
}
