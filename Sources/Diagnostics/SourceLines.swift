/// A place in a text as people count it.
package struct SourceLocation: Equatable, Sendable {
  /// 1 for the first line.
  package let line: Int
  /// 1 for the first byte of the line; columns count bytes, as cmark and most compilers do.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The lines of a file: turns byte offsets into lines and columns.
///
/// A line ends at LF, at CR LF, or at a CR alone, as in CommonMark.
package struct SourceLines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    for index in bytes.indices {
      let isLineFeed = bytes[index] == UInt8(ascii: "\n")
      let isLoneReturn =
        bytes[index] == UInt8(ascii: "\r")
        && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
      if isLineFeed || isLoneReturn { starts.append(index + 1) }
    }
    self.bytes = bytes
    self.starts = starts
  }

  package var count: Int { starts.count }

  /// The location of a byte; an offset outside the file gives the nearest place inside it.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  package func location(of offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceLocation(line: low + 1, column: offset - starts[low] + 1)
  }

  /// The bytes of a line, counted from 1, without its line ending.
  package func content(ofLine line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= starts.count else { return [] }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// The range of bytes of a line, counted from 1, without its line ending.
  package func range(ofLine line: Int) -> Range<Int> {
    let content = content(ofLine: line)
    return content.startIndex..<content.endIndex
  }
}
