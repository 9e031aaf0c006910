/// The name of an attribute with the equals sign right behind it, in small letters.
struct ShortAttribute: Sendable {
  /// Nil for an attribute that nobody looks at.
  let attribute: MarkupAttribute?
  /// How many bytes the name has.
  let length: UInt8

  /// Those of the attributes that a scan looks at, and of those that pages have most.
  static let forms = {
    var forms = ShortForms<ShortAttribute>(endingIn: "=", or: "=")
    for attribute in MarkupAttribute.allCases { forms.insert(attribute.word, attribute) }
    for name in others { forms.insert(name, nil) }
    return forms
  }()

  private static let others = [
    "charset", "class", "colspan", "d", "for", "height", "loading", "rowspan", "scope", "sizes",
    "style", "title", "value", "viewBox", "width",
  ]
}

extension ShortForms<ShortAttribute> {
  fileprivate mutating func insert(_ name: String, _ attribute: MarkupAttribute?) {
    let length = UInt8(clamping: name.utf8.count)
    insert("\(name)=", ShortAttribute(attribute: attribute, length: length))
  }
}
