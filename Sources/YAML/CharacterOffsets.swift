/// Turns libyaml's positions, which count characters, into offsets in the file, which count bytes.
///
/// It remembers where it was: going through a text from start to end costs one pass, whatever the
/// number of questions. In a text of ASCII alone each question is an addition.
struct CharacterOffsets {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private let isASCII: Bool
  private var character = 0
  private var offset: Int

  /// - Parameter range: well-formed UTF-8 within `bytes`.
  init(_ bytes: [UInt8], range: Range<Int>, isASCII: Bool) {
    self.bytes = bytes
    self.range = range
    self.isASCII = isASCII
    offset = range.lowerBound
  }

  /// The offset of the first byte of a character, counted from 0 at the start of the range; the
  /// end of the range if there are fewer.
  mutating func offset(ofCharacter index: Int) -> Int {
    guard !isASCII else { return range.lowerBound + min(index, range.count) }
    while character < index, offset < range.upperBound {
      repeat { offset += 1 } while offset < range.upperBound && isContinuation(bytes[offset])
      character += 1
    }
    while character > index, offset > range.lowerBound {
      repeat { offset -= 1 } while offset > range.lowerBound && isContinuation(bytes[offset])
      character -= 1
    }
    return offset
  }
}
