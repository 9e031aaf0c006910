/// The cells of one row of a table, as the parser divides them.
enum RowCells {
  /// The text behind the last column of a table; nil if nothing but spaces is there.
  ///
  /// - Parameters:
  ///   - columns: how many the table has.
  ///   - row: the bytes of the line; the marks of quotes may stand at its start.
  static func behind(
    _ columns: Int,
    in bytes: Span<UInt8>,
    _ row: Range<Int>
  ) -> Range<Int>? {
    var index = row.lowerBound
    while index < row.upperBound, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: ">") {
      index += 1
    }
    if index < row.upperBound, bytes[index] == UInt8(ascii: "|") { index += 1 }
    var cells = 0
    while index < row.upperBound, cells < columns {
      if isEnd(bytes, index, from: row.lowerBound) { cells += 1 }
      index += 1
    }
    var start = index
    while start < row.upperBound, isSpace(bytes[start]) || bytes[start] == UInt8(ascii: "|") {
      start += 1
    }
    return start < row.upperBound ? start..<row.upperBound : nil
  }

  /// Whether a cell ends at a byte: with a pipe, unless a backslash is right before it; whatever stands
  /// before that, another backslash as well.
  ///
  /// - Parameter start: that of the row.
  static func isEnd(_ bytes: Span<UInt8>, _ index: Int, from start: Int) -> Bool {
    bytes[index] == UInt8(ascii: "|") && (index == start || bytes[index - 1] != UInt8(ascii: "\\"))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
