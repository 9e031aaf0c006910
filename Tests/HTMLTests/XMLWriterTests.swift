import Foundation
import FoundationXML
import HTML
import Testing

@Suite struct XMLWriterTests {
  private static let escapes: [UInt8: String] = [
    0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;", 0x09: "&#9;",
    0x0A: "&#10;", 0x0D: "&#13;",
  ]

  private static func document(_ text: String) -> [UInt8] {
    var writer = XMLWriter()
    writer.element("a", [("b", text)], text: text)
    return writer.finish()
  }

  @Test(arguments: UInt8(0)...0x7F)
  func `escapes by code point in text and attributes, whatever joins it`(_ byte: UInt8) throws {
    for mark in JoiningMarks.marks {
      let isRefused = byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte)
      let plain = isRefused ? "\u{FFFD}" : String(UnicodeScalar(byte))
      let expected = (Self.escapes[byte] ?? plain) + mark
      let document = Self.document(String(UnicodeScalar(byte)) + mark)
      let text = """
        <?xml version="1.0" encoding="utf-8"?>
        <a b="\(expected)">\(expected)</a>

        """
      #expect(Array(String(decoding: document, as: UTF8.self).utf8) == Array(text.utf8))

      let parsed = try XMLDocument(data: Data(document))
      let root = try #require(parsed.rootElement())
      #expect(Array((root.stringValue ?? "").utf8) == Array((plain + mark).utf8))
      #expect(
        Array((root.attribute(forName: "b")?.stringValue ?? "").utf8) == Array((plain + mark).utf8)
      )
    }
  }

  @Test(arguments: ["\u{FFFE}", "\u{FFFF}", "\u{B}", "\u{1F}"])
  func `replaces characters that XML cannot hold`(_ scalar: String) throws {
    let root = try #require(try XMLDocument(data: Data(Self.document(scalar))).rootElement())
    #expect(root.stringValue == "\u{FFFD}")
  }

  @Test func `nests elements`() {
    var writer = XMLWriter()
    writer.element("a", [("x", "1"), ("y", "2")]) { writer in
      writer.element("b")
      writer.element("c", text: "]]>")
    }
    #expect(
      String(decoding: writer.finish(), as: UTF8.self) == """
        <?xml version="1.0" encoding="utf-8"?>
        <a x="1" y="2">
        <b/>
        <c>]]&gt;</c>
        </a>

        """
    )
  }
}
