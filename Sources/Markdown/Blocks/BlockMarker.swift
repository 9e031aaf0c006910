internal import HTML

/// The first line of a health block, `[!KIND] Title`, found in a parsed quote.
struct BlockMarker {
  /// The kind as the author wrote it.
  let name: String
  /// The block of that kind, or nil where there is none.
  let block: HealthBlock?
  /// The paragraph that the line is the first of.
  let paragraph: Node
  /// How many bytes of the paragraph's text come before the title.
  let titleOffset: Int
  /// The title without markup; empty for none, and for one that shows no words.
  let title: String
  /// Whether the author wrote a title that shows no words.
  let isTitleWordless: Bool
  /// Whether the title holds more than text.
  let hasMarkup: Bool
  /// What follows the line in its paragraph.
  let remainder: Node?

  private static let nameLimit = 40

  /// - Parameter quote: a quote; the result is nil if it does not start with a marker, or with one
  ///   that is escaped as `\\[!KIND]`.
  init?(_ quote: Node, in source: MarkdownSource, _ lines: BodyLines) {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
      Self.startsWithBracket(paragraph, in: source, lines)
    else { return nil }
    var start: [UInt8] = []
    var node = paragraph.firstChild
    while let text = node, text.kind == .text, start.count < Self.nameLimit + 4 {
      text.withLiteral { literal in
        for index in literal.indices { start.append(literal[index]) }
      }
      node = text.next
    }
    guard start.starts(with: [UInt8(ascii: "["), UInt8(ascii: "!")]),
      let end = start.prefix(Self.nameLimit).firstIndex(of: UInt8(ascii: "]")), end > 2
    else { return nil }
    var titleOffset = end + 1
    while titleOffset < start.count, isASCIISpace(start[titleOffset]) { titleOffset += 1 }

    self.name = String(decoding: start[2..<end], as: UTF8.self)
    self.block = BlockRegistry.block(named: start[2..<end])
    self.paragraph = paragraph
    self.titleOffset = titleOffset
    var lineEnd = paragraph.firstChild
    var hasMarkup = false
    while let inline = lineEnd, !inline.isLineEnd {
      hasMarkup = hasMarkup || inline.kind != .text
      lineEnd = inline.next
    }
    self.hasMarkup = hasMarkup
    var title = PlainText(skipping: titleOffset)
    title.read(from: paragraph.firstChild, upTo: lineEnd)
    self.title = title.string.isBlank ? "" : title.string
    isTitleWordless = title.string.isBlank && (hasMarkup || !title.string.isEmpty)
    self.remainder = lineEnd?.next
  }
}

extension BlockMarker {
  private static func startsWithBracket(
    _ paragraph: Node,
    in source: MarkdownSource,
    _ lines: BodyLines
  ) -> Bool {
    // The parser forgets the place of a paragraph that a table follows without a blank line.
    guard paragraph.lines.lowerBound > 0 else { return true }
    let bytes = lines.bytes(of: paragraph.lines)
    let start = bytes.lowerBound + paragraph.startColumn - 1
    return bytes.contains(start) && source.bytes[start] == UInt8(ascii: "[")
  }

  /// What the block's heading says, without its label; empty for no heading.
  var heading: String {
    guard let block else { return "" }
    return title.isEmpty ? block.heading?.description ?? "" : title
  }
}

extension Node {
  var isLineEnd: Bool { kind == .softBreak || kind == .lineBreak }
}
