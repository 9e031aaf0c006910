/// A word of two to eight letters of ASCII, of which only the first may be a capital, with nothing
/// but common punctuation behind it: what most words of a text are.
struct PlainWord {
  let letters: Range<Int>
  /// Where the run of bytes without white space ends that the word stands in.
  let end: Int
  let isCapital: Bool
  /// The letters in lower case, the first in the lowest byte and 0 behind the last: two words are
  /// equal exactly when their keys are.
  let key: UInt64

  /// Nil where the run of bytes that begins at a place is something else.
  @inline(__always)
  init?(at start: Int, in bytes: Span<UInt8>) {
    let eight = EightBytes(from: start, in: bytes)
    let count = eight.letterPrefix
    guard count >= 2, eight.areSmall(from: 1, to: count) else { return nil }
    var end = start + count
    scan: while end < bytes.count {
      switch bytes[end] {
      case 0x00...0x20: break scan
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "\""):
        end += 1
      default: return nil
      }
    }
    letters = start..<start + count
    self.end = end
    isCapital = !eight.areSmall(from: 0, to: 1)
    key = eight.lowered(prefix: count)
  }
}
