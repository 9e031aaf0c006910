/// Reads the tags of a page a byte at a time, with no table and no look ahead: slow, and short
/// enough to be compared with the standard by eye (WHATWG HTML, §13.2.5).
struct PlainTagReader {
  struct Tag {
    var name = ""
    var isEndTag = false
    var attributes: [(name: String, value: String)] = []
    var range = 0..<0

    /// Of two attributes with one name, the first one counts.
    subscript(name: String) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  private let text: [UInt8]
  private var place = 0
  private(set) var tags: [Tag] = []

  private static let rawTextElements: Set = [
    "script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp",
  ]

  init(_ text: [UInt8]) {
    self.text = text
    while place < text.count {
      guard text[place] == UInt8(ascii: "<") else {
        place += 1
        continue
      }
      let rest = text[(place + 1)...]
      if rest.starts(with: "!--".utf8) {
        skipComment()
      } else if let first = rest.first, first == UInt8(ascii: "!") || first == UInt8(ascii: "?") {
        while place < text.count, text[place] != UInt8(ascii: ">") { place += 1 }
      } else if rest.first == UInt8(ascii: "/") {
        readTag(from: place + 2, isEndTag: true)
      } else if let first = rest.first, Character(UnicodeScalar(first)).isASCII,
        Character(UnicodeScalar(first)).isLetter
      {
        readTag(from: place + 1, isEndTag: false)
      } else {
        place += 1
      }
    }
  }

  /// Moves behind `-->`, the hyphens of which may be those of `<!--`, or behind `--!>`, where they may
  /// not.
  private mutating func skipComment() {
    place += 2
    let start = place
    while place < text.count {
      let rest = text[place...]
      if rest.starts(with: "-->".utf8) {
        place += 3
        return
      }
      if place >= start + 2, rest.starts(with: "--!>".utf8) {
        place += 4
        return
      }
      place += 1
    }
  }

  private mutating func readTag(from name: Int, isEndTag: Bool) {
    let start = place
    place = name
    var tag = Tag(isEndTag: isEndTag)
    tag.name = readName(until: " \t\n\r\u{C}/>")
    while true {
      while place < text.count, " \t\n\r\u{C}/".utf8.contains(text[place]) { place += 1 }
      guard place < text.count else { return }
      if text[place] == UInt8(ascii: ">") { break }
      guard let attribute = readAttribute() else { return }
      tag.attributes.append(attribute)
    }
    place += 1
    tag.range = start..<place
    tags.append(tag)
    if !isEndTag, Self.rawTextElements.contains(tag.name) { skipRawText(of: tag.name) }
  }

  /// Nil if the text ends before the value.
  private mutating func readAttribute() -> (name: String, value: String)? {
    let isEqualsSign = text[place] == UInt8(ascii: "=")
    if isEqualsSign { place += 1 }
    let name = (isEqualsSign ? "=" : "") + readName(until: " \t\n\r\u{C}/>=")
    skipSpace()
    guard place < text.count, text[place] == UInt8(ascii: "=") else { return (name, "") }
    place += 1
    skipSpace()
    guard place < text.count else { return nil }
    var ends = Array(" \t\n\r\u{C}>".utf8)
    if text[place] == UInt8(ascii: "\"") || text[place] == UInt8(ascii: "'") {
      ends = [text[place]]
      place += 1
    }
    let start = place
    while place < text.count, !ends.contains(text[place]) { place += 1 }
    let value = String(decoding: text[start..<place], as: UTF8.self)
    if ends.count == 1 { place = min(place + 1, text.count) }
    return (name, value)
  }

  private mutating func readName(until ends: String) -> String {
    let start = place
    while place < text.count, !ends.utf8.contains(text[place]) { place += 1 }
    return String(decoding: text[start..<place], as: UTF8.self).lowercased()
  }

  private mutating func skipSpace() {
    while place < text.count, " \t\n\r\u{C}".utf8.contains(text[place]) { place += 1 }
  }

  /// Moves to the end tag of an element.
  private mutating func skipRawText(of name: String) {
    while place < text.count {
      if text[place...].starts(with: "</".utf8) {
        let start = place
        place += 2
        if readName(until: " \t\n\r\u{C}/><") == name {
          place = start
          return
        }
      } else {
        place += 1
      }
    }
  }
}
