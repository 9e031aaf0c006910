import HTML
import Templates
import Testing

/// The places where a text may stand in a template.
enum EscapedPlace: String, CaseIterable, Sendable {
  case text = "<p>{{article.title}}</p>"
  case title = "<title>{{article.title}}</title>"
  case doubleQuoted = "<p title=\"{{article.title}}\">"
  case singleQuoted = "<p title='{{article.title}}'>"
  case urlPart = "<a href=\"/tags/{{article.title}}/\">"
  case url = "<a href=\"{{article.url}}\">"
  case urlSingleQuoted = "<a href='{{article.url}}'>"

  /// The bytes that stand for themselves here.
  func isPlain(_ byte: UInt8) -> Bool {
    switch self {
    case .text, .title: !"&<>\"".utf8.contains(byte)
    case .doubleQuoted, .singleQuoted: !"&<>\"'".utf8.contains(byte)
    case .urlPart: isUnreserved(byte)
    case .url, .urlSingleQuoted: isUnreserved(byte) || "!#$%()*+,/:;=?@".utf8.contains(byte)
    }
  }

  /// The text that a browser reads where these bytes stand; nil if they break out of the place.
  func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var decoded: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if let (reference, meant) = Self.references.first(where: { rest.starts(with: $0.0.utf8) }) {
        decoded.append(meant)
        rest = rest.dropFirst(reference.utf8.count)
        continue
      }
      if self == .urlPart || self == .url || self == .urlSingleQuoted, byte == UInt8(ascii: "%"),
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        rest = rest.dropFirst(3)
        continue
      }
      guard isPlain(byte) else { return nil }
      decoded.append(byte)
      rest = rest.dropFirst()
    }
    return decoded
  }

  private static let references: [(String, UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#x27;", 0x27),
  ]

  private func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}

@Suite struct EscapingTests {
  @Test(arguments: EscapedPlace.allCases)
  func `keeps every byte in its place, whatever combines with it`(_ place: EscapedPlace) throws {
    let template = place.rawValue
    let parts = template.split(separator: /\{\{[a-z.]+\}\}/, omittingEmptySubsequences: false)
    let before = try #require(parts.first).utf8
    let after = try #require(parts.last).utf8
    let compiled = ArticlePage.compile(["article": template])
    #expect(compiled.diagnostics == [])
    for text in Self.texts {
      var page = ArticlePage()
      page.title = text
      page.url = text
      var writer = HTMLWriter()
      compiled.templates.render("article", ArticlePage.schema.record(page), into: &writer)
      let bytes = writer.finish().bytes
      #expect(bytes.starts(with: before) && bytes.reversed().starts(with: after.reversed()))
      let value = bytes[before.count..<bytes.count - after.count]
      // A URL comes encoded already, so its own "%" is not encoded again.
      let isEncoded = text.contains("%") && place.rawValue.contains("article.url")
      if !isEncoded {
        #expect(place.decoded(value) == Array(text.utf8), "\(text.debugDescription)")
      }
    }
  }

  /// Every ASCII character alone and before the characters that combine with it into one
  /// `Character`, and the attack that is known from such a pair.
  static let texts: [String] = {
    let followers = ["", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}"]
    let ascii = (UInt8(0)...127).map { String(UnicodeScalar($0)) }
    let pairs = ascii.flatMap { character in followers.map { character + $0 } }
    return pairs + ["\"\u{301} onmouseover=alert(1) y=\"\u{301}", "</title><script>", "\r\n"]
  }()

  @Test func `tests more texts than there are characters`() {
    #expect(Self.texts.count == 643)
  }
}
