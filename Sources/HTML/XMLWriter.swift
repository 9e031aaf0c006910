/// Writes XML 1.0 into one growing buffer: the feeds and the sitemap.
///
/// Text and attribute values are escaped, never wrapped in CDATA; characters that XML cannot hold
/// become U+FFFD.
package struct XMLWriter: ~Copyable {
  private var bytes = ByteBuffer()

  /// Starts a document: the declaration with its encoding.
  package init() {
    bytes.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString)
  }

  /// Writes an element and, between its tags, whatever the closure writes.
  package mutating func element(
    _ name: StaticString,
    _ attributes: [(StaticString, String)] = [],
    content: (inout XMLWriter) -> Void
  ) {
    start(name, attributes)
    literal(">\n")
    content(&self)
    literal("</")
    literal(name)
    literal(">\n")
  }

  /// Writes an element that holds text.
  package mutating func element(
    _ name: StaticString,
    _ attributes: [(StaticString, String)] = [],
    text: String
  ) {
    start(name, attributes)
    literal(">")
    escape(text)
    literal("</")
    literal(name)
    literal(">\n")
  }

  /// Writes an element without content.
  package mutating func element(
    _ name: StaticString,
    _ attributes: [(StaticString, String)] = []
  ) {
    start(name, attributes)
    literal("/>\n")
  }

  /// The document, ending with a newline.
  package consuming func finish() -> [UInt8] {
    bytes.array()
  }

  private mutating func start(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    literal("<")
    literal(name)
    for (attribute, value) in attributes {
      literal(" ")
      literal(attribute)
      literal("=\"")
      escape(value)
      literal("\"")
    }
  }

  private mutating func literal(_ text: StaticString) {
    bytes.append(text)
  }

  private mutating func escape(_ text: String) {
    let text = text.utf8.span
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, !Self.mayNeedEscape(text[end]) { end += 1 }
      bytes.append(text.extracting(start..<end))
      guard end < text.count else { return }
      start = end + write(text.extracting(end...))
    }
  }

  /// Whether a byte is written in another way, or begins a character that may be.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x1F, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0xEF: true
    default: false
    }
  }

  /// Writes the first byte of a text, or its first character if XML 1.0 (fifth edition, production
  /// 2, Char) has no place for it: control characters, U+FFFE and U+FFFF.
  ///
  /// - Returns: how many bytes have been written.
  private mutating func write(_ text: Span<UInt8>) -> Int {
    switch text[0] {
    case UInt8(ascii: "&"): literal("&amp;")
    case UInt8(ascii: "<"): literal("&lt;")
    case UInt8(ascii: ">"): literal("&gt;")
    case UInt8(ascii: "\""): literal("&quot;")
    case UInt8(ascii: "'"): literal("&#39;")
    case 0x09: literal("&#9;")
    case 0x0A: literal("&#10;")
    case 0x0D: literal("&#13;")
    case 0xEF where text.count >= 3 && text[1] == 0xBF && text[2] >= 0xBE:
      literal("\u{FFFD}")
      return 3
    case 0xEF: bytes.append(0xEF)
    default: literal("\u{FFFD}")
    }
    return 1
  }
}
