/// A tag as most are written, or its begin: a name in small letters with `>` or a space behind it.
struct ShortTag: Sendable {
  /// Nil for an element that nobody looks at.
  let element: MarkupElement?
  let kind: Kind
  /// How many bytes it has, with the last character.
  let length: UInt8

  enum Kind: Sendable {
    /// A start tag without attributes.
    case whole
    /// A start tag up to its attributes.
    case start
    case end
  }

  /// Those of the elements that a scan looks at, and of those that texts have most.
  static let forms = {
    var forms = ShortForms<ShortTag>(endingIn: ">", or: " ")
    for element in MarkupElement.allCases { forms.insert(element.rawValue, element) }
    for name in others { forms.insert(name, nil) }
    return forms
  }()

  private static let others = [
    "abbr", "b", "body", "br", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt",
    "em", "figure", "head", "hr", "i", "ins", "kbd", "li", "mark", "ol", "p", "path", "picture",
    "pre", "q", "s", "small", "span", "strong", "sub", "summary", "sup", "svg", "thead", "u", "ul",
    "use", "var",
    // Of feeds and sitemaps.
    "author", "entry", "feed", "id", "lastmod", "name", "updated", "url",
  ]
}

extension ShortForms<ShortTag> {
  fileprivate mutating func insert(_ name: String, _ element: MarkupElement?) {
    insert("<\(name)>", as: .whole, element)
    insert("<\(name) ", as: .start, element)
    insert("</\(name)>", as: .end, element)
  }

  private mutating func insert(_ form: String, as kind: ShortTag.Kind, _ element: MarkupElement?) {
    let length = UInt8(clamping: form.utf8.count)
    insert(form, ShortTag(element: element, kind: kind, length: length))
  }
}
