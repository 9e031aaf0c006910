/// Finds the start tags of a page with their attributes, as the tokenizer of the HTML standard
/// (WHATWG HTML, §13.2.5) does: nothing in a comment, a script or a style is a tag.
struct MarkupScanner {
  /// Whether the text is XML, where `loc` and `uri` hold addresses and no element holds raw text.
  private let isXML: Bool
  /// Whether anybody wants to know what the page is built of.
  private let findsStructure: Bool
  private let elements = MarkupElement.names
  private let attributes = MarkupAttribute.names
  private var position = 0
  /// How many `template` elements are open: what they hold is no part of the page yet.
  private(set) var openTemplates = 0
  private var tag = MarkupTag()
  private var outline = OutlineScanner()
  private var structure = StructureScanner()
  var page = PageScan()

  init(isXML: Bool, findsStructure: Bool) {
    self.isXML = isXML
    self.findsStructure = findsStructure && !isXML
  }

  mutating func scan(_ text: Span<UInt8>) -> PageScan {
    while skipText(text) {
      let start = position
      position += 1
      guard position < text.count else { break }
      switch text[position] {
      case 0x41...0x5A, 0x61...0x7A: scanStartTag(from: start, of: text)
      case UInt8(ascii: "!") where has("!--", text): skipComment(text)
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skip(to: UInt8(ascii: ">"), text)
      case UInt8(ascii: "/"): scanEndTag(text)
      default: break
      }
    }
    if !isXML { page.outline = outline.finish(at: text.count) }
    page.structure = structure.structure
    return page
  }

  private mutating func scanStartTag(from start: Int, of text: Span<UInt8>) {
    guard scanTag(text) else { return }
    take(tag, of: text)
    if isXML {
      if tag.element == .loc || tag.element == .uri { takeText(text) }
      return
    }
    if openTemplates == 0 {
      outline.open(tag, of: text, before: position)
      if findsStructure { structure.start(tag, at: start..<position, in: text) }
    }
    guard let element = tag.element else { return }
    if element == .template { openTemplates += 1 }
    guard element.holdsRawText else { return }
    // That of a drawing is its words; no other can stand in an element that has to have some.
    if element == .title { structure.addText(at: start) }
    skipRawText(of: element, text)
  }

  /// An end tag may have attributes, which mean nothing.
  private mutating func scanEndTag(_ text: Span<UInt8>) {
    let start = position - 1
    position += 1
    guard scanTag(text), !isXML, let element = tag.element else { return }
    if element == .template { openTemplates = max(0, openTemplates - 1) }
    if openTemplates == 0 {
      outline.close(element, at: start)
      if findsStructure { structure.end(element, at: start) }
    }
  }

  /// Reads a tag from its name to behind its `>`; false if the text ends before, which is no tag.
  private mutating func scanTag(_ text: Span<UInt8>) -> Bool {
    tag.removeAll()
    tag.element = elements[scanName(text)]
    while position < text.count {
      while position < text.count, Self.isSpace(text[position]) || text[position] == 0x2F {
        position += 1
      }
      guard position < text.count else { return false }
      if text[position] == UInt8(ascii: ">") {
        position += 1
        return true
      }
      scanAttribute(text)
    }
    return false
  }

  private mutating func scanAttribute(_ text: Span<UInt8>) {
    // An equals sign in the first place is a part of the name.
    let name = scanName(text, atLeast: 1, endedBy: UInt8(ascii: "="))
    let attribute = attributes[name]
    let value = scanValue(text)
    if let attribute, let value { tag.append(attribute, value) }
  }

  /// Reads what follows the name of an attribute.
  ///
  /// - Returns: the value, which is empty without an equals sign; nil if the text ends behind that.
  private mutating func scanValue(_ text: Span<UInt8>) -> Range<Int>? {
    skipSpace(text)
    guard position < text.count, text[position] == UInt8(ascii: "=") else {
      return position..<position
    }
    position += 1
    skipSpace(text)
    guard position < text.count else { return nil }
    let quote = text[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      let end = text.next(quote, from: start, before: text.count)
      position = min(end + 1, text.count)
      return start..<end
    }
    let start = position
    while position < text.count, !Self.isSpace(text[position]), text[position] != 0x3E {
      position += 1
    }
    return start..<position
  }

  /// Moves behind `-->`, or to the end of the text; `<!-->` and `<!--->` are comments too.
  private mutating func skipComment(_ text: Span<UInt8>) {
    position += 1
    while skip(to: UInt8(ascii: "-"), text) {
      if has("-->", text) {
        position += 3
        return
      }
      position += 1
    }
  }

  /// Moves to the end tag of the element that has just been opened.
  private mutating func skipRawText(of element: MarkupElement, _ text: Span<UInt8>) {
    while skip(to: UInt8(ascii: "<"), text) {
      let start = position
      position += 1
      guard position < text.count, text[position] == UInt8(ascii: "/") else { continue }
      position += 1
      let name = scanName(text, endedBy: UInt8(ascii: "<"))
      guard elements[name] == element else { continue }
      position = start
      return
    }
  }

  /// Takes the text up to the next tag as an address.
  private mutating func takeText(_ text: Span<UInt8>) {
    let start = position
    skip(to: UInt8(ascii: "<"), text)
    page.links.append { CharacterReference.decode(text, start..<position, into: &$0) }
  }

  // MARK: - Moving

  /// Moves to the next tag, or to the end of the text if there is none.
  private mutating func skipText(_ text: Span<UInt8>) -> Bool {
    let start = position
    position = text.next(UInt8(ascii: "<"), from: start, before: text.count)
    if findsStructure {
      var last = position - 1
      while last >= start, text[last] <= 0x20 { last -= 1 }
      if last >= start { structure.addText(at: last) }
    }
    return position < text.count
  }

  /// Moves to the next byte of a kind, or to the end of the text if there is none.
  @discardableResult
  private mutating func skip(to byte: UInt8, _ text: Span<UInt8>) -> Bool {
    position = text.next(byte, from: position, before: text.count)
    return position < text.count
  }

  private mutating func skipSpace(_ text: Span<UInt8>) {
    while position < text.count, Self.isSpace(text[position]) { position += 1 }
  }

  /// Reads the name of an element or attribute.
  ///
  /// - Parameters:
  ///   - first: how many bytes belong to the name whatever they are.
  ///   - mark: ends the name as white space, `/` and `>` do.
  private mutating func scanName(
    _ text: Span<UInt8>,
    atLeast first: Int = 0,
    endedBy mark: UInt8 = UInt8(ascii: ">")
  ) -> MarkupName {
    let start = position
    var end = start + first
    while end < text.count {
      let byte = text[end]
      // Nearly all names are letters alone, which are told by one comparison.
      if byte <= 0x3E, byte == mark || Self.endsName(byte) { break }
      end += 1
    }
    position = min(end, text.count)
    return MarkupName(text, start..<position)
  }

  private func has(_ literal: StaticString, _ text: Span<UInt8>) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard text.count - position >= count else { return false }
    for offset in 0..<count where unsafe text[position + offset] != literal.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Whether a byte ends the name of an element or attribute.
  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: false
    }
  }
}
