/// Writes XML 1.0 into one growing buffer: the feeds and the sitemap.
///
/// Text and attribute values are escaped, never wrapped in CDATA; characters that XML cannot hold
/// become U+FFFD.
package struct XMLWriter: Sendable {
  private var bytes: [UInt8]

  /// Starts a document: the declaration with its encoding.
  package init() {
    bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
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
    bytes
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
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
  }

  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": literal("&amp;")
      case "<": literal("&lt;")
      case ">": literal("&gt;")
      case "\"": literal("&quot;")
      case "'": literal("&#39;")
      case "\t": literal("&#9;")
      case "\n": literal("&#10;")
      case "\r": literal("&#13;")
      default: bytes.append(contentsOf: UTF8.encode(isXML(scalar) ? scalar : "\u{FFFD}") ?? .init())
      }
    }
  }

  /// Whether XML 1.0 (fifth edition, production 2, Char) allows a character.
  private func isXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
