/// Where in the file the text is that is being written, and how far its links have been found.
///
/// The parser's lines of blocks can be relied upon, its columns of inline nodes cannot. So links
/// and tags are looked for in the bytes of the block that holds them, one after the other.
struct TextPlace {
  private(set) var bytes: Range<Int>
  /// Where the search for the next one starts.
  private var cursor: Int
  private var failures = 0
  /// The same for citations, which are looked for apart: a link that is written elsewhere, as those
  /// of reference definitions are, must not lead the search past one.
  private var citationCursor: Int
  private var citationFailures = 0

  /// Searches in vain that a block may cost; what comes after is given the block's place.
  private static let failureLimit = 32

  init(_ bytes: Range<Int>) {
    self.bytes = bytes
    cursor = bytes.lowerBound
    citationCursor = bytes.lowerBound
  }

  /// Goes on to another block; cells of one row share its line and are read on.
  mutating func enter(_ bytes: Range<Int>) {
    guard bytes != self.bytes else { return }
    self.bytes = bytes
    cursor = bytes.lowerBound
    failures = 0
    citationCursor = bytes.lowerBound
    citationFailures = 0
  }

  /// The bytes of a block's lines.
  func bytes(of node: Node, in lines: BodyLines) -> Range<Int> {
    let own = node.kind == .tableCell ? node.cellLines : node.lines
    if own.lowerBound > 0 { return lines.bytes(of: own) }
    // The parser forgets the lines of a paragraph that a table follows without a blank line.
    guard let table = node.next, table.kind == .table else { return bytes }
    let first = table.lines.lowerBound
    return lines.bytes(of: first...max(first, table.headerLine - 1))
  }

  /// The next place of a link's or image's destination.
  mutating func find(destination: [UInt8], in text: [UInt8]) -> Range<Int>? {
    find { DestinationSearch(destination).next(in: text.span, $0) }
  }

  /// The next place of a tag that is not escaped.
  mutating func find(tag: [UInt8], in text: [UInt8]) -> Range<Int>? {
    find { LiteralSearch(tag, notAfter: UInt8(ascii: "\\")).next(in: text.span, $0) }
  }

  /// Goes on behind a code span, in which what looks like a link or a tag is none.
  mutating func skip(code: [UInt8], in text: [UInt8]) {
    _ = find { LiteralSearch(code).next(in: text.span, $0) }
  }

  /// The next place of a link that is its own text: `https://…`, or in `[https://…](https://…)` the
  /// second of the two.
  mutating func find(automaticLink link: [UInt8], in text: [UInt8]) -> Range<Int>? {
    find { LiteralSearch(link, notAfter: UInt8(ascii: "[")).next(in: text.span, $0) }
  }

  /// The next place of a citation's id; nil where it is escaped and so no citation.
  ///
  /// Once many have been looked for in vain, it is the whole block.
  mutating func find(_ citation: CitationSearch, in text: [UInt8]) -> Range<Int>? {
    guard citationFailures < Self.failureLimit else { return bytes }
    let rest = citationCursor..<max(citationCursor, bytes.upperBound)
    guard let found = citation.next(in: text.span, rest) else {
      citationFailures += 1
      return nil
    }
    citationCursor = found.upperBound
    return found
  }

  /// Goes on behind a code span, in which what looks like a citation is none.
  mutating func skip(codeWithCitations code: [UInt8], in text: [UInt8]) {
    let rest = citationCursor..<max(citationCursor, bytes.upperBound)
    guard citationFailures < Self.failureLimit else { return }
    if let found = LiteralSearch(code).next(in: text.span, rest) {
      citationCursor = found.upperBound
    } else {
      citationFailures += 1
    }
  }

  private mutating func find(_ search: (Range<Int>) -> Range<Int>?) -> Range<Int>? {
    guard failures < Self.failureLimit else { return nil }
    guard let found = search(cursor..<max(cursor, bytes.upperBound)) else {
      failures += 1
      return nil
    }
    cursor = found.upperBound
    return found
  }
}

extension Node {
  /// The lines of a table's cell; the parser has the header's wrong where a paragraph precedes it.
  fileprivate var cellLines: ClosedRange<Int> {
    guard let row = parent, let table = row.parent, row.isHeaderRow else {
      return parent?.lines ?? lines
    }
    return table.headerLine...table.headerLine
  }

  /// The line of a table's header, worked out from the lines that the parser has right.
  fileprivate var headerLine: Int {
    let firstRow = firstChild?.next?.lines.lowerBound ?? lines.upperBound + 1
    return max(lines.lowerBound, firstRow - 2)
  }
}
