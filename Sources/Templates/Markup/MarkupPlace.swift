/// The kinds of places in an HTML document, after the states of the standard's tokenizer.
enum MarkupPlace: Equatable {
  case text
  /// The contents of `<script>` and the like, and how much of the end tag has been seen.
  case rawText(matched: Int)
  /// The contents of `<title>` and `<textarea>`, where text is escaped as in any element.
  case escapableText(matched: Int)
  case tagOpen
  case endTagOpen
  case declaration(dashes: Int)
  case bogusComment
  case comment(CommentPosition)
  case tagName
  case beforeAttribute
  case attributeName
  case afterAttributeName
  case beforeValue
  case value(quote: UInt8)
  case unquotedValue
  case afterValue
  /// Between attributes where a part that may be left out has ended: a space must follow.
  case gap

  /// Where in a comment, to find its end as browsers do.
  enum CommentPosition: Equatable {
    case start
    case startDash
    case body
    case dash
    case end
    case endBang

    /// The position behind a byte that does not end the comment.
    func advanced(by byte: UInt8) -> CommentPosition {
      switch (self, byte) {
      case (.start, UInt8(ascii: "-")): .startDash
      case (.startDash, UInt8(ascii: "-")), (.dash, UInt8(ascii: "-")), (.end, UInt8(ascii: "-")):
        .end
      case (.body, UInt8(ascii: "-")), (.endBang, UInt8(ascii: "-")): .dash
      case (.end, UInt8(ascii: "!")): .endBang
      default: .body
      }
    }
  }

  /// Whether `>` would not end the comment here, if this is one.
  var isOpenComment: Bool {
    self == .comment(.body) || self == .comment(.dash)
  }

  /// Whether this is within a tag but not within a value.
  var isInTag: Bool {
    switch self {
    case .tagName, .beforeAttribute, .attributeName, .afterAttributeName, .afterValue, .gap: true
    default: false
    }
  }

  /// Whether sections and blocks may begin here.
  var allowsSections: Bool {
    switch self {
    case .text, .escapableText, .value: true
    default: isInTag
    }
  }

  var matchedEnding: Int {
    switch self {
    case .rawText(let matched), .escapableText(let matched): matched
    default: 0
    }
  }

  func withMatchedEnding(_ matched: Int) -> MarkupPlace {
    switch self {
    case .rawText: .rawText(matched: matched)
    case .escapableText: .escapableText(matched: matched)
    default: self
    }
  }

  /// The place as messages name it.
  var name: String {
    switch self {
    case .text: "element text"
    case .rawText: "the contents of a script, style or other raw text"
    case .escapableText: "the text of a title or textarea"
    case .tagOpen, .endTagOpen, .tagName: "the name of a tag"
    case .declaration, .bogusComment: "a declaration"
    case .comment: "a comment"
    case .beforeAttribute, .afterAttributeName, .afterValue, .gap: "a tag, between its attributes"
    case .attributeName: "the name of an attribute"
    case .value: "the value of an attribute"
    case .beforeValue, .unquotedValue: "an attribute value without quotation marks"
    }
  }
}
