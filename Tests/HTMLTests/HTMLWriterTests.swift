import HTML
import Testing

@Suite struct HTMLWriterTests {
  /// What the writer makes of a text in a place.
  private static func written(_ write: (inout HTMLWriter) -> Void) -> String {
    var writer = HTMLWriter()
    write(&writer)
    return String(decoding: writer.finish().bytes, as: UTF8.self)
  }

  private static func tail(_ text: String) -> String {
    String(decoding: text.utf8.dropFirst(), as: UTF8.self)
  }

  @Test(arguments: UInt8(0)...0x7F)
  func `escapes text by byte, whatever joins it`(_ byte: UInt8) {
    let escapes: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;"]
    for text in JoiningMarks.texts(startingWith: byte) {
      let expected = (escapes[byte] ?? String(UnicodeScalar(byte))) + Self.tail(text)
      #expect(Array(Self.written { $0.text(text) }.utf8) == Array(expected.utf8))
      let bytes = Array(text.utf8)
      #expect(Self.written { $0.text(bytes.span) } == expected)
    }
  }

  @Test(arguments: UInt8(0)...0x7F)
  func `escapes attribute values by byte, whatever joins it`(_ byte: UInt8) {
    let escapes: [UInt8: String] = [
      0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#x27;",
    ]
    for text in JoiningMarks.texts(startingWith: byte) {
      let expected = (escapes[byte] ?? String(UnicodeScalar(byte))) + Self.tail(text)
      #expect(Self.written { $0.attributeValue(text) } == expected)
      #expect(Self.written { $0.attribute("alt", text) } == " alt=\"\(expected)\"")
      let bytes = Array(text.utf8)
      #expect(Self.written { $0.attributeValue(bytes.span) } == expected)
    }
  }

  @Test(arguments: UInt8(0)...0x7F)
  func `writes URLs in bytes that a URL may hold`(_ byte: UInt8) {
    for text in JoiningMarks.texts(startingWith: byte) {
      let url = Self.written { $0.url(text) }
      let allowed = Set("!#$%&()*+,-./:;=?@_~".utf8)
      let isClean = url.utf8.allSatisfy {
        allowed.contains($0) || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
          || (0x61...0x7A).contains($0)
      }
      #expect(isClean)
      #expect(Self.written { $0.attribute("href", url: text) } == " href=\"\(url)\"")
      let bytes = Array(text.utf8)
      #expect(Self.written { $0.url(bytes.span) } == url)
    }
  }

  @Test(arguments: [
    ("/a/?b=c&d=%20#e", "/a/?b=c&amp;d=%20#e"), ("it's", "it&#x27;s"), ("a b", "a%20b"),
    ("\"><script>", "%22%3E%3Cscript%3E"), ("é", "%C3%A9"), ("a\\b\n", "a%5Cb%0A"),
    ("\u{1F642}", "%F0%9F%99%82"),
  ])
  func `leaves a URL's own syntax alone`(_ url: String, _ expected: String) {
    #expect(Self.written { $0.url(url) } == expected)
  }

  @Test(arguments: UInt8(0)...0x7F)
  func `encodes all of a URL's part but unreserved characters`(_ byte: UInt8) {
    let text = String(UnicodeScalar(byte))
    let isPlain =
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || "-._~".utf8.contains(byte)
    let digits = String(byte, radix: 16, uppercase: true)
    let encoded = "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    #expect(Self.written { $0.urlComponent(text) } == (isPlain ? text : encoded))
  }

  @Test(arguments: [(0, "0"), (-1, "-1"), (Int.max, "9223372036854775807")])
  func `writes numbers in decimal`(_ number: Int, _ expected: String) {
    #expect(Self.written { $0.number(number) } == expected)
  }

  @Test func `writes markup and escaped HTML as they are`() {
    let inner = {
      var writer = HTMLWriter()
      writer.markup("<b>")
      writer.text("<")
      writer.markup("</b>")
      return writer.finish()
    }()
    let trusted = Array("<i>".utf8)
    let page = Self.written { writer in
      writer.html(inner)
      writer.markup(trusted: trusted.span)
    }
    #expect(page == "<b>&lt;</b><i>")
    #expect(!inner.isEmpty)
    #expect(SafeHTML.empty.isEmpty)
  }

  @Test func `starts anew after it was emptied`() {
    var writer = HTMLWriter(capacity: 100)
    writer.text("first")
    writer.removeAll()
    writer.text("second")
    #expect(writer.bytes.array() == Array("second".utf8))
  }

  @Test func `writes JSON-LD as a block that nothing in it ends`() {
    var json = JSONWriter()
    json.object { $0.member("name", "</script><!--<script>]]>") }
    var writer = HTMLWriter()
    writer.structuredData(json)
    let expected = #"""
      <script type="application/ld+json">{"name":"\u003C/script\u003E\u003C!--\u003Cscript\u003E]]\u003E"}
      </script>
      """#
    #expect(String(decoding: writer.finish().bytes, as: UTF8.self) == expected)
  }
}
