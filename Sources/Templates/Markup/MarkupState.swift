/// Where in an HTML document a template's text has come to.
///
/// The literal text of a template is fed to it byte by byte. It goes through the states of the
/// tokenizer of the HTML standard (§13.2.5), as far as they decide what a value may do at a place.
struct MarkupState: Equatable {
  var place: MarkupPlace = .text
  /// The lower-case name of the tag, or of the element whose raw text this is.
  private(set) var element: [UInt8] = []
  private(set) var isEndTag = false
  /// The lower-case name of the attribute.
  private(set) var attribute: [UInt8] = []
  /// How far the attribute's value is, if it is a URL.
  var url: URLPosition = .start
  /// Whether the tag has `http-equiv`, so that its `content` may be a refresh or a policy.
  var isPragma = false
  /// Whether a text has been put into the `content` of the tag.
  var hasTextContent = false

  /// What the attribute may hold.
  var attributeRule: AttributeRule {
    AttributeRule(attribute: attribute, element: element)
  }

  /// Goes on by one byte of literal text.
  mutating func advance(_ byte: UInt8) -> Problem? {
    switch place {
    case .text:
      if byte == UInt8(ascii: "<") { place = .tagOpen }
    case .rawText, .escapableText:
      return advanceRawText(byte)
    case .tagOpen, .endTagOpen, .declaration, .bogusComment, .comment:
      return advanceMarkup(byte)
    case .tagName, .beforeAttribute, .attributeName, .afterAttributeName, .afterValue, .gap:
      return advanceTag(byte)
    case .beforeValue, .value, .unquotedValue:
      advanceValue(byte)
    }
    return nil
  }

  /// Goes on behind a value: no tag ends in the middle of one.
  mutating func passValue() {
    place = place.withMatchedEnding(0)
  }

  // MARK: - Element text and comments

  private mutating func advanceMarkup(_ byte: UInt8) -> Problem? {
    switch (place, byte) {
    case (.tagOpen, UInt8(ascii: "/")): place = .endTagOpen
    case (.tagOpen, UInt8(ascii: "!")): place = .declaration(dashes: 0)
    case (.tagOpen, UInt8(ascii: "?")): place = .bogusComment
    case (.tagOpen, UInt8(ascii: "<")): break
    case (.tagOpen, _) where isLetter(byte): startTag(byte, isEndTag: false)
    case (.tagOpen, _): self = MarkupState()
    case (.endTagOpen, _) where isLetter(byte): startTag(byte, isEndTag: true)
    case (_, UInt8(ascii: ">")) where !place.isOpenComment: self = MarkupState()
    case (.declaration(0), UInt8(ascii: "-")): place = .declaration(dashes: 1)
    case (.declaration(1), UInt8(ascii: "-")): place = .comment(.start)
    case (.comment(let position), _): place = .comment(position.advanced(by: byte))
    case (.declaration(0), UInt8(ascii: "[")):
      place = .bogusComment
      return .characterData
    default: place = .bogusComment
    }
    return nil
  }

  private mutating func startTag(_ byte: UInt8, isEndTag: Bool) {
    self = MarkupState()
    place = .tagName
    element = [lowercased(byte)]
    self.isEndTag = isEndTag
  }

  // MARK: - Raw text

  /// Looks for the end tag of a raw text, the only thing that ends it.
  private mutating func advanceRawText(_ byte: UInt8) -> Problem? {
    let ending = Array("</".utf8) + element
    let matched = place.matchedEnding
    if matched == ending.count, isSpace(byte) || byte == 0x2F || byte == UInt8(ascii: ">") {
      isEndTag = true
      place = .tagName
      return advanceTag(byte)
    }
    let isMatch = matched < ending.count && lowercased(byte) == ending[matched]
    let start = byte == UInt8(ascii: "<") ? 1 : 0
    place = place.withMatchedEnding(isMatch ? matched + 1 : start)
    let isMarkup = isLetter(byte) || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    return !isMatch && (matched > 1 || matched == 1 && isMarkup) ? .markupInRawText : nil
  }

  // MARK: - Tags

  private mutating func advanceTag(_ byte: UInt8) -> Problem? {
    switch byte {
    case UInt8(ascii: ">"):
      endTag()
    case UInt8(ascii: "/"):
      leaveAttribute(for: .beforeAttribute)
    case _ where isSpace(byte):
      if place == .attributeName || place == .afterAttributeName {
        place = .afterAttributeName
      } else {
        leaveAttribute(for: .beforeAttribute)
      }
    case UInt8(ascii: "=") where place == .attributeName || place == .afterAttributeName:
      place = .beforeValue
      url = .start
      guard attribute == Array("http-equiv".utf8) else { return nil }
      isPragma = true
      return hasTextContent ? .textInPragma : nil
    default:
      return advanceName(byte)
    }
    return nil
  }

  private mutating func advanceName(_ byte: UInt8) -> Problem? {
    switch place {
    case .tagName:
      if element.count < Self.longestName { element.append(lowercased(byte)) }
    case .attributeName:
      if attribute.count < Self.longestName { attribute.append(lowercased(byte)) }
    default:
      let isGap = place == .gap
      place = .attributeName
      attribute = [lowercased(byte)]
      return isGap ? .missingSpace : nil
    }
    return nil
  }

  mutating func leaveAttribute(for place: MarkupPlace) {
    self.place = place
    attribute = []
    url = .start
  }

  private mutating func endTag() {
    let ended = self
    self = MarkupState()
    guard !ended.isEndTag else { return }
    switch String(decoding: ended.element, as: UTF8.self) {
    case "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext":
      place = .rawText(matched: 0)
      element = ended.element
    case "title", "textarea":
      place = .escapableText(matched: 0)
      element = ended.element
    default: break
    }
  }

  // MARK: - Values

  private mutating func advanceValue(_ byte: UInt8) {
    switch (place, byte) {
    case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")):
      place = .value(quote: byte)
    case (.beforeValue, UInt8(ascii: ">")), (.unquotedValue, UInt8(ascii: ">")): endTag()
    case (.beforeValue, _): if !isSpace(byte) { place = .unquotedValue }
    case (.unquotedValue, _): if isSpace(byte) { leaveAttribute(for: .beforeAttribute) }
    case (.value(byte), _): leaveAttribute(for: .afterValue)
    default: url.advance(byte)
    }
  }

  /// Longer names than any that matters are compared by their beginnings.
  private static let longestName = 64
}

func isLetter(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(lowercased(byte))
}

/// A byte with ASCII's capital letters made small.
func lowercased(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
}
