/// Finds the start tags of a page with their attributes, as the tokenizer of the HTML standard
/// (WHATWG HTML, §13.2.5) does: nothing in a comment, a script or a style is a tag.
struct MarkupScanner: ~Copyable {
  /// Whether the text is XML, where `loc` and `uri` hold addresses and no element holds raw text.
  private let isXML: Bool
  /// Whether anybody wants to know what the page is built of.
  private let findsStructure: Bool
  /// How many `template` elements are open: what they hold is no part of the page yet.
  private(set) var openTemplates = 0
  /// The tag that was read last.
  private(set) var tag = MarkupTag()
  private let shortTags = ShortTag.forms
  private var outline = OutlineScanner()
  private var structure = StructureScanner()
  var page = PageScan()

  /// - Parameter length: of the text.
  init(isXML: Bool, findsStructure: Bool, length: Int) {
    self.isXML = isXML
    self.findsStructure = findsStructure && !isXML
    // Usual pages have an address in 200 bytes, and an identifier in 1000.
    page.links = ByteList(room: length / 200, of: 24)
    page.resources = ByteList(room: 16, of: 32)
    page.ids = ByteList(room: min(length / 800, 64), of: 16)
  }

  consuming func scan(_ text: Span<UInt8>) -> PageScan {
    var position = 0
    while let start = nextTag(in: text, from: position) {
      let short = shortTags[text.word(at: start)]
      let end = short.map { take($0, at: start, in: text) } ?? takeOther(at: start, in: text)
      guard let end else { break }
      position = end
    }
    if !isXML { page.outline = outline.finish(at: text.count) }
    page.structure = structure.structure
    // Handed on without a copy.
    var result = PageScan()
    swap(&result, &page)
    return result
  }

  /// The place of the next tag, or nil if there is none; takes note of words in front of it.
  @inline(__always)
  private mutating func nextTag(in text: Span<UInt8>, from start: Int) -> Int? {
    var position = start
    while position < text.count, text[position] <= 0x20 { position += 1 }
    guard position < text.count else { return nil }
    if text[position] == UInt8(ascii: "<") { return position }
    structure.addText(at: position)
    position = text.nearNext(UInt8(ascii: "<"), from: position, before: text.count)
    return position < text.count ? position : nil
  }

  /// Takes a tag of which the first bytes are known.
  ///
  /// - Returns: the place where the text goes on; nil if it ends within the tag.
  @inline(__always)
  private mutating func take(_ short: ShortTag, at start: Int, in text: Span<UInt8>) -> Int? {
    let end = start + Int(short.length)
    if short.kind == .end {
      if short.element != nil { takeEndTag(short.element, at: start) }
      return end
    }
    tag.begin(short.element)
    if short.kind == .whole { return takeStartTag(of: text, at: start..<end) }
    return tag.readAttributes(text, from: end).map { takeStartTag(of: text, at: start..<$0) }
  }

  /// Takes what begins at a `<`.
  ///
  /// - Returns: the place where the text goes on; nil if it ends within a tag.
  private mutating func takeOther(at start: Int, in text: Span<UInt8>) -> Int? {
    var name = start + 1
    guard name < text.count else { return nil }
    let isEndTag = text[name] == UInt8(ascii: "/")
    if isEndTag {
      name += 1
    } else if !text[name].isLetter {
      return Self.endOfOther(text, from: name)
    }
    guard let end = tag.read(text, from: name) else { return nil }
    guard isEndTag else { return takeStartTag(of: text, at: start..<end) }
    takeEndTag(tag.element, at: start)
    return end
  }

  /// Takes the tag that was read, a start tag.
  ///
  /// - Returns: the place behind it, or behind all that holds no tags.
  @inline(__always)
  private mutating func takeStartTag(of text: Span<UInt8>, at range: Range<Int>) -> Int {
    // What most tags of a text are is nobody's concern.
    if tag.element == nil, tag.isWithoutAttributes {
      if openTemplates == 0 { structure.passStart() }
      return range.upperBound
    }
    return takeNoticed(of: text, at: range)
  }

  /// Takes a start tag that somebody looks at.
  private mutating func takeNoticed(of text: Span<UInt8>, at range: Range<Int>) -> Int {
    let end = range.upperBound
    if !tag.isWithoutAttributes { takeAddresses(of: text) }
    if isXML {
      let holdsAddress = tag.element == .loc || tag.element == .uri
      return holdsAddress ? takeText(of: text, from: end) : end
    }
    if openTemplates == 0 {
      if findsStructure { structure.start(&tag, at: range, in: text) }
      outline.open(&tag, of: text, before: end)
    }
    guard let element = tag.element else { return end }
    if element == .template { openTemplates += 1 }
    guard element.holdsRawText else { return end }
    // That of a drawing is its words; no other can stand in an element that has to have some.
    if element == .title { structure.addText(at: range.lowerBound) }
    return Self.endOfRawText(text, from: end, in: element)
  }

  /// Takes an end tag; its attributes, if it has any, mean nothing.
  private mutating func takeEndTag(_ element: MarkupElement?, at start: Int) {
    guard !isXML, let element else { return }
    if element == .template { openTemplates = max(0, openTemplates - 1) }
    if openTemplates == 0 {
      outline.close(element, at: start)
      if findsStructure { structure.end(element, at: start) }
    }
  }

  /// Takes the text up to the next tag as an address.
  private mutating func takeText(of text: Span<UInt8>, from start: Int) -> Int {
    let end = text.next(UInt8(ascii: "<"), from: start, before: text.count)
    page.links.append(resolving: text, start..<end)
    return end
  }

  // MARK: - Passing over

  /// Where text goes on behind a `<` that begins no tag.
  ///
  /// - Parameter start: the place behind the `<`.
  private static func endOfOther(_ text: Span<UInt8>, from start: Int) -> Int {
    switch text[start] {
    case UInt8(ascii: "!") where has("!--", text, at: start):
      endOfComment(text, from: start + 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      text.next(UInt8(ascii: ">"), from: start, before: text.count)
    default: start
    }
  }

  /// The place behind `-->` or `--!>`, or the end of the text; `<!-->` and `<!--->` are comments too
  /// (WHATWG HTML, §13.2.5.43 and what follows there).
  ///
  /// - Parameter start: the place behind the exclamation mark.
  private static func endOfComment(_ text: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while true {
      position = text.next(UInt8(ascii: "-"), from: position, before: text.count)
      guard position < text.count else { return position }
      if has("-->", text, at: position) { return position + 3 }
      if position >= start + 2, has("--!>", text, at: position) { return position + 4 }
      position += 1
    }
  }

  /// The place of the end tag of an element that has just been opened, or the end of the text.
  private static func endOfRawText(
    _ text: Span<UInt8>,
    from start: Int,
    in element: MarkupElement
  ) -> Int {
    var position = start
    while true {
      let mark = text.next(UInt8(ascii: "<"), from: position, before: text.count)
      guard mark + 1 < text.count else { return text.count }
      position = mark + 1
      guard text[position] == UInt8(ascii: "/") else { continue }
      let (name, end) = NameSyntax.rawText.read(text, from: mark + 2)
      if MarkupElement.names[name] == element { return mark }
      position = end
    }
  }

  private static func has(_ literal: StaticString, _ text: Span<UInt8>, at position: Int) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard text.count - position >= count else { return false }
    for offset in 0..<count where unsafe text[position + offset] != literal.utf8Start[offset] {
      return false
    }
    return true
  }
}
