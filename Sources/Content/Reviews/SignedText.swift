/// What a reviewer signs: the words of an article that a reader takes for advice.
///
/// Its title, description, key points and body, the shared safety cards that it includes and the
/// sources that it cites; not its tags, dates or people, nor how its front matter is spelt. Two articles that differ in one
/// word, or in where one of these parts ends, have different bytes.
package struct SignedText: Sendable {
  package var title = ""
  package var description = ""
  package var keyPoints: [String] = []
  /// The Markdown behind the front matter.
  package var body: ArraySlice<UInt8> = []
  /// The texts of the included cards by their ids.
  package var safetyCards: [(id: String, text: [UInt8])] = []
  /// The cited sources; what tells which source it is counts, and whether it still stands.
  package var references: [Reference] = []

  package init() {}

  /// The bytes that a digest is made of.
  ///
  /// Each part is its name, the number of its bytes, a line feed and the bytes, so that no part can
  /// run into the next. The form never changes: a sign-off has to stay true for years.
  package var bytes: [UInt8] {
    var writer = Writer()
    writer.append("bedside-signed-text", Array("1".utf8))
    writer.append("title", Array(title.utf8))
    writer.append("description", Array(description.utf8))
    for point in keyPoints { writer.append("key-point", Array(point.utf8)) }
    writer.append("body", Self.normalized(body))
    for card in safetyCards.sorted(by: { $0.id < $1.id }) {
      writer.append("safety-card", Array(card.id.utf8))
      writer.append("safety-text", card.text)
    }
    for reference in references.sorted(by: { $0.id < $1.id }) {
      let names = [
        reference.doi?.value, reference.pmid?.value, reference.pmcid, reference.url?.value,
      ]
      writer.append("reference", Array(reference.id.utf8))
      writer.append("reference-title", Array(reference.title.utf8))
      for name in names { writer.append("reference-name", Array((name ?? "").utf8)) }
      writer.append("reference-status", Array(reference.evidence.status.rawValue.utf8))
    }
    return writer.bytes
  }

  /// The text of a shared safety card.
  package static func safetyCard(
    level: String,
    heading: String,
    body: ArraySlice<UInt8>
  ) -> [UInt8] {
    var writer = Writer()
    writer.append("level", Array(level.utf8))
    writer.append("heading", Array(heading.utf8))
    writer.append("body", normalized(body))
    return writer.bytes
  }

  /// Bytes with every line ending as one line feed, and without line ends round the whole.
  static func normalized(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let (feed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8?
    for byte in bytes {
      if byte == carriageReturn {
        result.append(feed)
      } else if byte != feed || previous != carriageReturn {
        result.append(byte)
      }
      previous = byte
    }
    let start = result.firstIndex { $0 != feed } ?? result.endIndex
    let end = result.lastIndex { $0 != feed }.map { $0 + 1 } ?? start
    return Array(result[start..<end])
  }

  private struct Writer {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ name: String, _ content: [UInt8]) {
      bytes += "\(name) \(content.count)\n".utf8
      bytes += content
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}
