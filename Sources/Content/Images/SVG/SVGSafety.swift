/// Refuses an SVG that holds a script, or refers to anything outside itself.
///
/// It goes by a scanner that sees what a browser sees, and refuses more than it must: names are
/// compared without their prefixes and in any case.
struct SVGSafety {
  /// The text so far of the style element that is open; comments do not split it.
  private var styleSheet: [UInt8]?
  private var styleOffset = 0

  mutating func check(_ token: XMLToken) throws(ImageError) {
    switch token {
    case .declaration(let encoding, let offset):
      guard let encoding else { return }
      guard allowedEncodings.contains(encoding.map(\.lowercasedASCII)) else {
        throw danger(.encoding(SVGDanger.excerpt(of: encoding)), at: offset)
      }
    case .documentType(let hasSubset, let offset):
      if hasSubset { throw danger(.declarations, at: offset) }
    case .instruction(let target, let offset):
      throw danger(.instruction(target), at: offset)
    case .startTag(let tag):
      try check(tag)
    case .text(let text):
      styleSheet?.append(contentsOf: text)
    case .endTag:
      if let styleSheet { try SVGStyle(styleSheet, at: styleOffset).check() }
      styleSheet = nil
    }
  }

  private mutating func check(_ tag: XMLTag) throws(ImageError) {
    let element = tag.localName
    if forbiddenElements.contains(element) { throw danger(.element(tag.name), at: tag.offset) }
    guard styleSheet == nil else {
      throw ImageError(.malformed("an element inside 'style'"), at: tag.offset)
    }
    for attribute in tag.attributes { try check(attribute) }
    if element == "style", !tag.isEmpty {
      styleSheet = []
      styleOffset = tag.offset
    }
  }

  private func check(_ attribute: XMLAttribute) throws(ImageError) {
    let name = attribute.localName
    let value = attribute.value.map(\.lowercasedASCII)
    let offset = attribute.offset
    if name.utf8.starts(with: "on".utf8), !attribute.name.utf8.starts(with: "xmlns:".utf8) {
      throw danger(.eventHandler(attribute.name), at: offset)
    }
    if value.filter({ !$0.isXMLSpace }).elementsEqual("http://www.w3.org/1999/xhtml".utf8) {
      throw danger(.html, at: offset)
    }
    if linkingAttributes.contains(name), !SVGStyle.isInternal(value[...]) {
      throw danger(.externalReference(SVGDanger.excerpt(of: attribute.value)), at: offset)
    }
    if name == "attributename", isDangerousToAnimate(value) {
      throw danger(.animatedAttribute(SVGDanger.excerpt(of: attribute.value)), at: offset)
    }
    // Attributes with a prefix are those of editors, and not of CSS.
    if !attribute.hasPrefix { try SVGStyle(attribute.value, at: offset).check() }
  }

  private func isDangerousToAnimate(_ attribute: [UInt8]) -> Bool {
    let name = attribute.filter { !$0.isXMLSpace }
    let localName = name.split(separator: UInt8(ascii: ":")).last ?? []
    return localName.elementsEqual("href".utf8) || localName.starts(with: "on".utf8)
  }

  private func danger(_ danger: SVGDanger, at offset: Int) -> ImageError {
    ImageError(.unsafe(danger), at: offset)
  }
}

private let forbiddenElements = [
  "script", "foreignobject", "handler", "listener", "iframe", "object", "embed",
]

/// The attributes that hold an address, `xml:base` among them, which changes all others.
private let linkingAttributes = ["href", "src", "base", "data", "action", "formaction", "ping"]

private let allowedEncodings = ["utf-8", "utf8", "us-ascii"].map { Array($0.utf8) }
