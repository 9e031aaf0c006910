internal import HTML
internal import Markdown

/// The body of an article with a mark behind each of its blocks.
///
/// An index knows where the elements with an `id` begin, not where they end. So that what stands
/// behind a card is not taken for a part of it, an empty element follows the card: `sleep~2` is the
/// second one, and what follows belongs to the section `sleep` again, or to none if the name is empty.
struct SearchedBody {
  private let body: [UInt8]
  /// The anchors of the headings that begin a section, and not a block.
  private let sections: Set<[UInt8]>

  init(_ body: SafeHTML, _ headings: [HeadingFact]) {
    self.body = body.bytes
    var anchors = HTMLWriter()
    // Anchors are compared as they stand in the body.
    sections = Set(
      headings.filter { $0.role == .section }.map { heading in
        anchors.removeAll()
        anchors.attributeValue(heading.anchor)
        return anchors.bytes.array()
      }
    )
  }

  func write(to writer: inout HTMLWriter) {
    var copied = 0
    var position = 0
    var marks = 0
    var section: ArraySlice<UInt8> = []
    // The anchors of the blocks that are open, each empty until its heading comes.
    var blocks: [ArraySlice<UInt8>] = []
    while true {
      position = body.span.next(UInt8(ascii: "<"), from: position, before: body.count)
      let tag = body[position...]
      if tag.isEmpty { break }
      position += 1
      if tag.starts(with: "<section".utf8) {
        blocks.append([])
      } else if tag.starts(with: "</section>".utf8) {
        _ = blocks.popLast()
        position += "/section>".utf8.count
        writer.markup(trusted: body.span.extracting(copied..<position))
        copied = position
        marks += 1
        Self.write(mark: marks, of: blocks.last ?? section, to: &writer)
      } else if let anchor = Self.anchor(ofHeading: tag) {
        if sections.contains(Array(anchor)) {
          section = anchor
        } else if !blocks.isEmpty {
          blocks[blocks.count - 1] = anchor
        }
      }
    }
    writer.markup(trusted: body.span.extracting(copied...))
  }

  /// The value of the `id` of a heading that a text begins with, as it is written.
  private static func anchor(ofHeading tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard tag.starts(with: "<h".utf8) else { return nil }
    let rest = tag.dropFirst(3)
    let start = " id=\"".utf8
    guard rest.starts(with: start) else { return nil }
    return rest.dropFirst(start.count).prefix { $0 != UInt8(ascii: "\"") }
  }

  private static func write(
    mark number: Int,
    of anchor: ArraySlice<UInt8>,
    to writer: inout HTMLWriter
  ) {
    writer.markup("<span id=\"")
    writer.markup(trusted: anchor.span)
    writer.markup("~")
    writer.number(number)
    writer.markup("\"></span>")
  }
}
