/// Tells lines that certainly are a table from lines that only look like one to a quick glance.
///
/// The parser takes each row of a table by itself, but all lines of a paragraph together, so a
/// table may be longer than a paragraph. Lines are certainly a table if each starts with a pipe in
/// the same column, and the second holds the dashes for as many cells as the first one has.
struct TableShape {
  private(set) var isTable = true
  private var lineCount = 0
  private var indentation = 0
  private var columns = 0

  mutating func read(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    guard isTable else { return }
    var index = line.lowerBound
    while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
    let width = index - line.lowerBound
    if lineCount == 0 { indentation = width }
    guard width < 4, width == indentation, index < line.upperBound,
      bytes[index] == UInt8(ascii: "|"),
      let cells = cellCount(bytes, index..<line.upperBound, areDashes: lineCount == 1)
    else {
      isTable = false
      return
    }
    switch lineCount {
    case 0: columns = cells
    case 1: isTable = cells == columns
    default: break
    }
    lineCount += 1
  }

  /// The cells of a row that starts with a pipe, or nil if one of them is not as it should be.
  private func cellCount(_ bytes: Span<UInt8>, _ row: Range<Int>, areDashes: Bool) -> Int? {
    var count = 0
    var length = 0
    var dashes = 0
    var hasText = false
    var index = row.lowerBound + 1
    while index < row.upperBound {
      let byte = bytes[index]
      if RowCells.isEnd(bytes, index, from: row.lowerBound) {
        guard length > 0, !areDashes || dashes == 1 else { return nil }
        (count, length, dashes, hasText) = (count + 1, 0, 0, false)
      } else {
        length += 1
        hasText = hasText || (byte != 0x20 && byte != 0x09)
        if areDashes {
          guard isInDelimiter(bytes, index, row.upperBound) else { return nil }
          let isStart = byte == UInt8(ascii: "-") && bytes[index - 1] != byte
          dashes += isStart ? 1 : 0
        }
      }
      index += 1
    }
    // A pipe with nothing behind it is no row, and ends the table.
    guard hasText else { return count > 0 ? count : nil }
    return areDashes && dashes != 1 ? nil : count + 1
  }

  private func isInDelimiter(_ bytes: Span<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    let dash = UInt8(ascii: "-")
    switch bytes[index] {
    case dash, 0x20: return true
    case UInt8(ascii: ":"):
      return bytes[index - 1] == dash || index + 1 < limit && bytes[index + 1] == dash
    default: return false
    }
  }
}
