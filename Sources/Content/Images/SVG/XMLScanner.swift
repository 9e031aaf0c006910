/// Splits a file into pieces of XML 1.0, and sees what a browser sees, or refuses.
///
/// It is stricter than the standard: names are ASCII, text is UTF-8 without NUL, and only the
/// predefined entities are known. Tags must match, so a file that was cut off is noticed. Linear in
/// the size of the file, and no recursion.
struct XMLScanner {
  private var cursor: XMLCursor
  private var openElements: [String] = []
  private var hasRoot = false

  /// - Throws: where the file holds what no text does, and a browser could read other characters.
  init(_ bytes: [UInt8]) throws(ImageError) {
    cursor = XMLCursor(bytes)
    if let nul = bytes.firstIndex(of: 0) { throw malformed("it holds a NUL", at: nul) }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw malformed("it is not UTF-8", at: error.byteOffsets.lowerBound)
    }
  }

  /// The next piece, or nil at the end of a whole file.
  mutating func next() throws(ImageError) -> XMLToken? {
    while let byte = cursor.byte {
      let start = cursor.offset
      guard byte == UInt8(ascii: "<") else { return try text() }
      if cursor.take("<!--") {
        _ = try cursor.content(upTo: "-->")
      } else if cursor.take("<![CDATA[") {
        return try characterData(at: start)
      } else if cursor.take("<!DOCTYPE") {
        return try documentType(at: start)
      } else if cursor.take("<?") {
        return try instruction(at: start)
      } else if cursor.take("</") {
        return try endTag(at: start)
      } else if cursor.take("<") {
        return .startTag(try startTag(at: start))
      }
    }
    guard openElements.isEmpty else { throw ImageError(.truncated, at: cursor.offset) }
    return nil
  }

  private func malformed(_ what: String, at offset: Int) -> ImageError {
    ImageError(.malformed(what), at: offset)
  }

  private mutating func text() throws(ImageError) -> XMLToken {
    let raw = cursor.takeAll { $0 != UInt8(ascii: "<") }
    guard !openElements.isEmpty || raw.allSatisfy(\.isXMLSpace) else {
      throw malformed("it holds text outside its root", at: raw.startIndex)
    }
    return .text(try XMLReferences.replaced(in: raw))
  }

  private mutating func characterData(at start: Int) throws(ImageError) -> XMLToken {
    let content = try cursor.content(upTo: "]]>")
    guard !openElements.isEmpty else {
      throw malformed("it holds text outside its root", at: start)
    }
    return .text(Array(content))
  }

  private mutating func documentType(at start: Int) throws(ImageError) -> XMLToken {
    guard !hasRoot else { throw malformed("its DOCTYPE comes after its root", at: start) }
    while true {
      switch try cursor.takeByte() {
      case UInt8(ascii: ">"): return .documentType(hasSubset: false, offset: start)
      case UInt8(ascii: "["): return .documentType(hasSubset: true, offset: start)
      case let quote where quote.isXMLQuote: _ = try cursor.content(upToByte: quote)
      default: continue
      }
    }
  }

  private mutating func instruction(at start: Int) throws(ImageError) -> XMLToken {
    let target = try cursor.name()
    guard target == "xml" else {
      _ = try cursor.content(upTo: "?>")
      return .instruction(target: target, offset: start)
    }
    guard start == cursor.start else {
      throw malformed("its XML declaration is not at its start", at: start)
    }
    var encoding: [UInt8]?
    while true {
      cursor.skipSpace()
      if cursor.take("?>") { return .declaration(encoding: encoding, offset: start) }
      let attribute = try attribute()
      if attribute.name == "encoding" { encoding = attribute.value }
    }
  }

  private mutating func endTag(at start: Int) throws(ImageError) -> XMLToken {
    let name = try cursor.name()
    cursor.skipSpace()
    guard try cursor.takeByte() == UInt8(ascii: ">"), openElements.popLast() == name else {
      throw malformed("the end tag '\(name)' matches no start tag", at: start)
    }
    return .endTag
  }

  private mutating func startTag(at start: Int) throws(ImageError) -> XMLTag {
    guard !hasRoot || !openElements.isEmpty else {
      throw malformed("it has a second root", at: start)
    }
    hasRoot = true
    let name = try cursor.name()
    var attributes: [XMLAttribute] = []
    while true {
      let hadSpace = cursor.skipSpace()
      if cursor.take("/>") {
        return XMLTag(name: name, attributes: attributes, isEmpty: true, offset: start)
      }
      if cursor.take(">") {
        openElements.append(name)
        return XMLTag(name: name, attributes: attributes, isEmpty: false, offset: start)
      }
      guard hadSpace || cursor.isAtEnd || cursor.byte == UInt8(ascii: "/") else {
        throw malformed("no space before an attribute", at: cursor.offset)
      }
      attributes.append(try attribute())
    }
  }

  private mutating func attribute() throws(ImageError) -> XMLAttribute {
    let start = cursor.offset
    let name = try cursor.name()
    cursor.skipSpace()
    guard try cursor.takeByte() == UInt8(ascii: "=") else {
      throw malformed("the attribute '\(name)' has no value", at: start)
    }
    cursor.skipSpace()
    let quote = try cursor.takeByte()
    guard quote.isXMLQuote else {
      throw malformed("the value of '\(name)' is not in quotes", at: start)
    }
    let raw = try cursor.content(upToByte: quote)
    if let bracket = raw.firstIndex(of: UInt8(ascii: "<")) {
      throw malformed("'<' in the value of '\(name)'", at: bracket)
    }
    let value = try XMLReferences.replaced(in: raw)
    return XMLAttribute(name: name, value: value, offset: start)
  }
}
