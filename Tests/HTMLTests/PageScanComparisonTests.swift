import HTML
import TestSupport
import Testing

/// The scan against a reading a byte at a time, on texts that are markup in parts.
@Suite struct PageScanComparisonTests {
  private static let elements = [
    "p", "a", "A", "area", "h1", "H2", "h7", "img", "li", "span", "script", "scripts", "title",
    "style", "textarea", "template", "main", "section", "strong", "abcdefghijklmnopqrs",
  ]
  private static let attributes = [
    "id", "ID", "i", "href", "hrefs", "name", "src", "class", "aria-label", "aria-labelledby",
    "xlink:href", "=id", "id\u{1}", "data-a-name-of-many-letters",
  ]
  private static let pieces = [
    "<", ">", "/", "=", "\"", "'", " ", "\n", "\t", "\u{C}", "\u{B}", "!", "?", "-", "-->", "--!>",
    "<!--", "<!", "</", "a few words of text", "é", "x", "Z", "@", "[", "`", "{",
  ]

  private var generator = SeededGenerator(seed: 11)

  private mutating func one(of texts: [String]) -> String {
    texts.randomElement(using: &generator) ?? ""
  }

  private mutating func attribute() -> String {
    let (name, value) = (one(of: Self.attributes), one(of: ["", "a", "/b/", "c d", "a>b"]))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return name
    case 1: return "\(name)=\(value)"
    case 2: return "\(name)='\(value)'"
    case 3: return "\(name) =\n\"\(value)\""
    default: return "\(name)=\"\(value)\""
    }
  }

  private mutating func text() -> [UInt8] {
    var text = ""
    for _ in 0..<Int.random(in: 0...24, using: &generator) {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0...3:
        text += "<" + one(of: Self.elements)
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
          text += one(of: [" ", "\n", "/"]) + attribute()
        }
        text += one(of: [">", ">", ">", "/>", " >", ""])
      case 4...5: text += "</" + one(of: Self.elements) + one(of: [">", ">", " id=a>", ""])
      default: text += one(of: Self.pieces)
      }
    }
    return Array(text.utf8)
  }

  @Test mutating func `finds what a reading a byte at a time finds`() {
    var found = 0
    for _ in 0..<2_500 {
      let text = text()
      let scan = PageScan(text, as: .html)
      let expected = Expected(PlainTagReader(text).tags)
      let comment = Comment(rawValue: String(decoding: text, as: UTF8.self))
      #expect(Self.texts(scan.ids) == expected.ids, comment)
      #expect(Self.texts(scan.names) == expected.names, comment)
      #expect(Self.texts(scan.links) == expected.links, comment)
      #expect(Self.texts(scan.resources) == expected.resources, comment)
      let headings = scan.structure.elements.filter(\.kind.isHeading).map(\.tag)
      #expect(headings == expected.headings, comment)
      found += expected.ids.count + expected.links.count + expected.headings.count
    }
    #expect(found > 1_500)
  }

  private static func texts(_ list: ByteList) -> [String] {
    list.indices.map { list.text($0) }
  }

  /// What the tags of a page come to.
  private struct Expected {
    var ids: [String] = []
    var names: [String] = []
    var links: [String] = []
    var resources: [String] = []
    var headings: [Range<Int>] = []

    init(_ tags: [PlainTagReader.Tag]) {
      var openTemplates = 0
      for tag in tags {
        if tag.isEndTag {
          if tag.name == "template" { openTemplates = max(0, openTemplates - 1) }
          continue
        }
        if openTemplates == 0 {
          if let id = tag["id"] { ids.append(id) }
          if tag.name == "h1" || tag.name == "h2" { headings.append(tag.range) }
        }
        if tag.name == "a" || tag.name == "area" {
          if let name = tag["name"] { names.append(name) }
          if let address = tag["href"] ?? tag["xlink:href"] { links.append(address) }
        } else {
          for name in ["src", "href", "xlink:href"] {
            if let address = tag[name] { resources.append(address) }
          }
        }
        if tag.name == "template" { openTemplates += 1 }
      }
    }
  }
}
