/// Finds the start tags of a page with their attributes, as the tokenizer of the HTML standard
/// (WHATWG HTML, §13.2.5) does: nothing in a comment, a script or a style is a tag.
struct MarkupScanner {
  private let text: [UInt8]
  /// Whether the text is XML, where `loc` and `uri` hold addresses and no element holds raw text.
  private let isXML: Bool
  private var position = 0
  /// How many `template` elements are open: what they hold is no part of the page yet.
  private(set) var openTemplates = 0
  private var tag = MarkupTag()
  private var outline = OutlineScanner()
  private var structure = StructureScanner()
  var page = PageScan()

  init(_ text: [UInt8], isXML: Bool) {
    self.text = text
    self.isXML = isXML
  }

  mutating func scan() -> PageScan {
    while skipText() {
      let start = position
      position += 1
      guard position < text.count else { break }
      switch text[position] {
      case 0x41...0x5A, 0x61...0x7A: scanStartTag(from: start)
      case UInt8(ascii: "!") where has("!--"): skipComment()
      case UInt8(ascii: "!"), UInt8(ascii: "?"): _ = skip(to: UInt8(ascii: ">"))
      case UInt8(ascii: "/"): scanEndTag()
      default: break
      }
    }
    if !isXML { page.outline = outline.finish(at: text.count) }
    if !isXML { page.structure = structure.structure }
    return page
  }

  private mutating func scanStartTag(from start: Int) {
    guard scanTag() else { return }
    take(tag, of: text)
    if isXML {
      if tag.name == .loc || tag.name == .uri { takeText() }
      return
    }
    if openTemplates == 0 {
      outline.open(tag, of: text, before: position)
      structure.start(tag, at: start..<position, in: text)
    }
    if tag.name == .template { openTemplates += 1 }
    guard MarkupName.rawText.contains(tag.name) else { return }
    // That of a drawing is its words; no other can stand in an element that has to have some.
    if tag.name == .title { structure.addText(at: start) }
    skipRawText()
  }

  /// An end tag may have attributes, which mean nothing.
  private mutating func scanEndTag() {
    let start = position - 1
    position += 1
    guard scanTag(), !isXML else { return }
    if tag.name == .template { openTemplates = max(0, openTemplates - 1) }
    if openTemplates == 0 {
      outline.close(tag.name, at: start)
      structure.end(tag.name, at: start)
    }
  }

  /// Reads a tag from its name to behind its `>`; false if the text ends before, which is no tag.
  private mutating func scanTag() -> Bool {
    tag.removeAll()
    tag.name = MarkupName(text[scanWhile { !Self.isSpace($0) && $0 != 0x2F && $0 != 0x3E }])
    while position < text.count {
      _ = scanWhile { Self.isSpace($0) || $0 == 0x2F }
      guard position < text.count else { return false }
      if text[position] == UInt8(ascii: ">") {
        position += 1
        return true
      }
      scanAttribute()
    }
    return false
  }

  private mutating func scanAttribute() {
    let start = position
    // An equals sign in the first place is a part of the name.
    position += 1
    _ = scanWhile { !Self.isSpace($0) && $0 != 0x2F && $0 != 0x3E && $0 != 0x3D }
    let name = MarkupName(text[start..<position])
    _ = scanWhile(Self.isSpace)
    guard position < text.count, text[position] == UInt8(ascii: "=") else {
      tag.append(name, position..<position)
      return
    }
    position += 1
    _ = scanWhile(Self.isSpace)
    guard position < text.count else { return }
    let quote = text[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      tag.append(name, scanWhile { !Self.isSpace($0) && $0 != 0x3E })
      return
    }
    position += 1
    tag.append(name, scanWhile { $0 != quote })
    position = min(position + 1, text.count)
  }

  /// Moves behind `-->`, or to the end of the text; `<!-->` and `<!--->` are comments too.
  private mutating func skipComment() {
    position += 1
    while skip(to: UInt8(ascii: "-")) {
      if has("-->") {
        position += 3
        return
      }
      position += 1
    }
  }

  /// Moves to the end tag of the element that has just been opened.
  private mutating func skipRawText() {
    while skip(to: UInt8(ascii: "<")) {
      let start = position
      position += 1
      guard position < text.count, text[position] == UInt8(ascii: "/") else { continue }
      position += 1
      let name = scanWhile { !Self.isSpace($0) && $0 != 0x2F && $0 != 0x3E && $0 != 0x3C }
      guard MarkupName(text[name]) == tag.name else { continue }
      position = start
      return
    }
  }

  /// Takes the text up to the next tag as an address.
  private mutating func takeText() {
    let range = scanWhile { $0 != UInt8(ascii: "<") }
    page.links.append { CharacterReference.decode(text[range], into: &$0) }
  }

  // MARK: - Moving

  /// Moves to the next tag, or to the end of the text if there is none.
  private mutating func skipText() -> Bool {
    var lastWord: Int?
    defer { if let lastWord { structure.addText(at: lastWord) } }
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: "<") { return true }
      if byte > 0x20 { lastWord = position }
      position += 1
    }
    return false
  }

  /// Moves to the next byte of a kind, or to the end of the text if there is none.
  private mutating func skip(to byte: UInt8) -> Bool {
    while position < text.count {
      if text[position] == byte { return true }
      position += 1
    }
    return false
  }

  private mutating func scanWhile(_ isMember: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while position < text.count, isMember(text[position]) { position += 1 }
    return start..<position
  }

  private func has(_ literal: StaticString) -> Bool {
    let literal = unsafe UnsafeBufferPointer(
      start: literal.utf8Start,
      count: literal.utf8CodeUnitCount
    )
    return unsafe text[position...].starts(with: literal)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: false
    }
  }
}
