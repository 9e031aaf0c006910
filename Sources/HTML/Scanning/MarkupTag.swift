/// A start tag: its element, and where the values of its attributes are.
///
/// One is enough for a page: each tag is read into it. It has 500 bytes, so it is handed on `inout`
/// even to those who only look at it, as anything else would copy it.
struct MarkupTag: ~Copyable {
  /// Nil for an element that nobody looks at.
  private(set) var element: MarkupElement?
  private var present: MarkupAttributes = []
  /// The value of each attribute by its number; of those that the tag has not, left from others.
  private var values = [32 of Range<Int>](repeating: 0..<0)
  private let elements = MarkupElement.names
  private let attributes = MarkupAttribute.names
  private let shortAttributes = ShortAttribute.forms

  /// Whether the tag has no attribute that anybody looks at.
  var isWithoutAttributes: Bool { present.isEmpty }

  /// The bytes of an attribute's value; of two with one name, the first one counts.
  subscript(attribute: MarkupAttribute) -> Range<Int>? {
    has(attribute) ? values[Int(attribute.rawValue)] : nil
  }

  func has(_ attribute: MarkupAttribute) -> Bool {
    present.contains(MarkupAttributes(attribute))
  }

  /// Whether the tag has one of some attributes.
  func hasAny(_ attributes: MarkupAttributes) -> Bool {
    !present.isDisjoint(with: attributes)
  }

  /// Makes this a start tag without attributes.
  @inline(__always)
  mutating func begin(_ element: MarkupElement?) {
    self.element = element
    present = []
  }

  /// Reads a tag (WHATWG HTML, §13.2.5.8 and what follows there).
  ///
  /// - Parameter start: the place of its name.
  /// - Returns: the place behind its `>`; nil if the text ends before, which is no tag.
  @inline(__always)
  mutating func read(_ text: Span<UInt8>, from start: Int) -> Int? {
    let (name, end) = NameSyntax.element.read(text, from: start)
    begin(elements[name])
    // Most tags have no attributes.
    if end < text.count, text[end] == UInt8(ascii: ">") { return end + 1 }
    return readAttributes(text, from: end)
  }

  /// Reads the attributes of a tag that has begun, from a place behind its name on.
  ///
  /// - Returns: the place behind its `>`; nil if the text ends before, which is no tag.
  @inline(never)
  mutating func readAttributes(_ text: Span<UInt8>, from start: Int) -> Int? {
    var position = start
    while position < text.count {
      let byte = text[position]
      if byte == UInt8(ascii: ">") { return position + 1 }
      if byte == UInt8(ascii: "/") || byte.isMarkupSpace {
        position += 1
        continue
      }
      let attribute: MarkupAttribute?
      if let short = shortAttributes[text.word(at: position)] {
        attribute = short.attribute
        position += Int(short.length)
      } else {
        let (name, end) = NameSyntax.attribute.read(text, from: position)
        attribute = attributes[name]
        position = end
      }
      let value = Self.readQuoted(text, from: &position) ?? Self.readValue(text, from: &position)
      guard let attribute, let value, !has(attribute) else { continue }
      present.formUnion(MarkupAttributes(attribute))
      values[Int(attribute.rawValue)] = value
    }
    return nil
  }

  /// Reads a value as nearly all are written: in double quotes, right behind an equals sign.
  ///
  /// - Returns: nil for any other, which is still to be read.
  @inline(__always)
  private static func readQuoted(_ text: Span<UInt8>, from position: inout Int) -> Range<Int>? {
    let start = position + 2
    guard
      start < text.count, text[position] == UInt8(ascii: "="),
      text[position + 1] == UInt8(ascii: "\"")
    else { return nil }
    let end = text.nearNext(UInt8(ascii: "\""), from: start, before: text.count)
    position = min(end + 1, text.count)
    return start..<end
  }

  /// Reads what follows the name of an attribute.
  ///
  /// - Returns: the value, which is empty without an equals sign; nil if the text ends behind that.
  private static func readValue(_ text: Span<UInt8>, from position: inout Int) -> Range<Int>? {
    skipSpace(text, from: &position)
    guard position < text.count, text[position] == UInt8(ascii: "=") else {
      return position..<position
    }
    position += 1
    skipSpace(text, from: &position)
    guard position < text.count else { return nil }
    let quote = text[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      let end = text.next(quote, from: start, before: text.count)
      position = min(end + 1, text.count)
      return start..<end
    }
    let start = position
    while position < text.count, !text[position].isMarkupSpace, text[position] != 0x3E {
      position += 1
    }
    return start..<position
  }

  private static func skipSpace(_ text: Span<UInt8>, from position: inout Int) {
    while position < text.count, text[position].isMarkupSpace { position += 1 }
  }
}

extension UInt8 {
  /// Whether the byte is a letter of ASCII.
  var isLetter: Bool {
    (0x61...0x7A).contains(self | 0x20)
  }

  /// Whether the byte is white space as HTML has it.
  var isMarkupSpace: Bool {
    switch self {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: false
    }
  }
}
