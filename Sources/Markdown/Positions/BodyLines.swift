internal import Diagnostics

/// The lines of a body, as ranges of bytes in its file.
struct BodyLines {
  private let path: String
  /// The offset of each line's first byte, in order.
  let starts: [Int]
  private let end: Int
  private let firstLine: Int

  /// - Parameter starts: the offset of each line's first byte, in order.
  init(_ source: MarkdownSource, starts: [Int]) {
    path = source.path
    end = source.body.upperBound
    firstLine = source.firstLine
    self.starts = starts
  }

  /// The bytes of a line without its ending.
  ///
  /// - Parameter index: that of a line behind which another one starts, from 0.
  func content(ofLine index: Int, in source: MarkdownSource) -> Range<Int> {
    let start = starts[index]
    var end = starts[index + 1] - 1
    let isPair = source.bytes[end] == 0x0A && end > start && source.bytes[end - 1] == 0x0D
    if isPair { end -= 1 }
    return start..<end
  }

  /// The bytes of some lines of the file, up to the next line; lines outside the body count as
  /// the nearest line inside it.
  func bytes(of lines: ClosedRange<Int>) -> Range<Int> {
    guard let last = starts.indices.last else { return end..<end }
    let first = min(max(lines.lowerBound - firstLine, 0), last)
    let final = min(max(lines.upperBound - firstLine, first), last)
    return starts[first]..<(final == last ? end : starts[final + 1])
  }

  func range(of lines: ClosedRange<Int>, in source: MarkdownSource) -> SourceRange {
    range(of: bytes(of: lines), in: source)
  }

  /// A range without the line endings, spaces and tabs at both of its ends.
  func range(of bytes: Range<Int>, in source: MarkdownSource) -> SourceRange {
    var (start, end) = (bytes.lowerBound, bytes.upperBound)
    while end > start, Self.isSpace(source.bytes[end - 1]) { end -= 1 }
    while start < end, Self.isSpace(source.bytes[start]) { start += 1 }
    return SourceRange(path: path, start..<end)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
