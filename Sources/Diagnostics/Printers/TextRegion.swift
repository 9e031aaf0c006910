/// A range of a text as the programs that show findings count it: lines and columns from 1, columns
/// in UTF-16 code units, a byte order mark not counted, the end behind the last character.
///
/// A range that starts or ends within a character is widened to the whole of it; bytes that are not
/// UTF-8 count as the U+FFFD that a viewer shows for them.
struct TextRegion: Hashable, Encodable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int

  init(_ range: SourceRange, in lines: SourceLines) {
    startLine = lines.location(of: range.lowerBound).line
    endLine = lines.location(of: range.upperBound).line
    let start = Self.content(ofLine: startLine, in: lines)
    startColumn = 1 + Self.units(in: start, upTo: range.lowerBound, takingPart: false)
    let end = startLine == endLine ? start : Self.content(ofLine: endLine, in: lines)
    endColumn = 1 + Self.units(in: end, upTo: range.upperBound, takingPart: true)
  }

  private static func content(ofLine line: Int, in lines: SourceLines) -> ArraySlice<UInt8> {
    let content = lines.content(ofLine: line)
    let hasMark = line == 1 && content.starts(with: [0xEF, 0xBB, 0xBF])
    return hasMark ? content.dropFirst(3) : content
  }

  /// The UTF-16 code units before an offset; of a character that the offset is within, all or none.
  private static func units(
    in line: ArraySlice<UInt8>,
    upTo offset: Int,
    takingPart: Bool
  ) -> Int {
    let offset = min(max(offset, line.startIndex), line.endIndex)
    let character = boundsOfCharacter(around: offset, in: line)
    let end = takingPart ? character.upperBound : character.lowerBound
    return String(decoding: line[..<end], as: UTF8.self).utf16.count
  }

  /// The bytes of the character that an offset is within; empty if it is between two.
  private static func boundsOfCharacter(
    around offset: Int,
    in line: ArraySlice<UInt8>
  ) -> Range<Int> {
    for length in 2...4 {
      for start in max(line.startIndex, offset - length + 1)..<offset {
        let end = start + length
        guard end <= line.endIndex, line[start] >= 0xC0 else { continue }
        let text = String(validating: line[start..<end], as: UTF8.self)
        if text?.unicodeScalars.count == 1 { return start..<end }
      }
    }
    return offset..<offset
  }
}

extension SourceCatalog {
  mutating func region(of range: SourceRange) -> TextRegion {
    TextRegion(range, in: lines(of: range.path))
  }
}
