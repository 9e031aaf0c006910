/// The container markers at the start of a line: `>`, bullets, numbers and footnote labels.
struct LineMarkers {
  /// How many containers the line opens or goes on with.
  private(set) var count = 0
  /// The columns of space before the last marker, of all containers together.
  private(set) var indentation = 0
  /// Whether the line ends any paragraph or table before it.
  private(set) var interruptsParagraph = false

  private static let tabStop = 4

  init(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    var index = line.lowerBound
    var column = 0
    var spaces = 0
    var isInQuotes = true
    while index < line.upperBound, count <= BodyLimits.markers {
      var width = 0
      while index < line.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 {
        let step = bytes[index] == 0x09 ? Self.tabStop - column % Self.tabStop : 1
        column += step
        width += step
        index += 1
      }
      guard index < line.upperBound else { return }
      let isNear = isInQuotes && width < Self.tabStop
      if isNear, isHeading(bytes, index, line.upperBound) { interruptsParagraph = true }
      guard let end = marker(bytes, index, line.upperBound) else { return }
      let isQuote = bytes[index] == UInt8(ascii: ">")
      spaces += width
      indentation = spaces
      count += 1
      if isNear, !isQuote, isFirstItem(bytes, index, end, line.upperBound) {
        interruptsParagraph = true
      }
      isInQuotes = isInQuotes && isQuote
      column += end - index
      index = end
    }
  }

  /// The end of the marker that starts at an index, or nil where none does.
  private func marker(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: ">"):
      return start + 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      guard isSpaceOrEnd(bytes, start + 1, limit), !isThematicBreak(bytes, start, limit) else {
        return nil
      }
      return start + 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var index = start
      while index < limit, index - start < 9, (0x30...0x39).contains(bytes[index]) { index += 1 }
      guard index < limit, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
        isSpaceOrEnd(bytes, index + 1, limit)
      else { return nil }
      return index + 1
    case UInt8(ascii: "["):
      guard start + 1 < limit, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
      var index = start + 2
      while index < limit, bytes[index] != UInt8(ascii: "]") { index += 1 }
      guard index + 1 < limit, bytes[index + 1] == UInt8(ascii: ":") else { return nil }
      return index + 2
    default:
      return nil
    }
  }

  /// Whether a list's item ends a paragraph before it: it must not be empty, nor count from 2 on.
  private func isFirstItem(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ limit: Int) -> Bool {
    var index = end
    while index < limit, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < limit else { return false }
    switch bytes[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): return true
    case UInt8(ascii: "1"): return end == start + 2
    default: return false
    }
  }

  private func isHeading(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
    var index = start
    while index < limit, index - start < 7, bytes[index] == UInt8(ascii: "#") { index += 1 }
    return index > start && index - start < 7 && isSpaceOrEnd(bytes, index, limit)
  }

  private func isThematicBreak(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
    var count = 0
    for index in start..<limit {
      let byte = bytes[index]
      if byte == bytes[start] {
        count += 1
      } else if byte != 0x20, byte != 0x09 {
        return false
      }
    }
    return count >= 3
  }

  private func isSpaceOrEnd(_ bytes: Span<UInt8>, _ index: Int, _ limit: Int) -> Bool {
    index >= limit || bytes[index] == 0x20 || bytes[index] == 0x09
  }
}
