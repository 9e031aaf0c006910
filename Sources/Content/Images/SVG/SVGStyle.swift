/// A style sheet, or the value of an attribute that may hold CSS, in which links are looked for.
struct SVGStyle {
  private let text: [UInt8]
  private let offset: Int

  /// - Parameter offset: where it stands in the file, for errors.
  init(_ text: [UInt8], at offset: Int) {
    self.text = text
    self.offset = offset
  }

  /// Throws if it refers to anything outside the file, or could do so behind an escape.
  func check() throws(ImageError) {
    // Without `(` and `@` there is no function and no rule.
    guard text.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "@") }) else {
      return
    }
    if text.contains(UInt8(ascii: "\\")) { throw ImageError(.unsafe(.escapedStyle), at: offset) }
    let lowercase = text.map(\.lowercasedASCII)
    for start in lowercase.indices {
      let rest = lowercase[start...]
      if rest.starts(with: "url(".utf8) {
        let target = rest.dropFirst(4).drop { $0.isXMLSpace || $0.isXMLQuote }
        if !SVGStyle.isInternal(target) { throw refers(from: start) }
      } else if otherLinks.contains(where: { rest.starts(with: $0.utf8) }) {
        throw refers(from: start)
      }
    }
  }

  /// Whether an address, in lower case, is of a place in the file itself or of a bitmap inside it.
  ///
  /// Not of an SVG inside it, which would have to be read in turn.
  static func isInternal(_ address: ArraySlice<UInt8>) -> Bool {
    let address = address.drop(while: \.isXMLSpace)
    if address.first == UInt8(ascii: "#") { return true }
    let type = address.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") }
    return type.endIndex < address.endIndex
      && bitmapTypes.contains { type.elementsEqual("data:image/\($0)".utf8) }
  }

  private func refers(from start: Int) -> ImageError {
    ImageError(.unsafe(.externalReference(SVGDanger.excerpt(of: text[start...]))), at: offset)
  }
}

/// What links in CSS with a bare string, besides `url(`.
private let otherLinks = ["@import", "image-set(", "image(", "src("]

private let bitmapTypes = ["png", "jpeg", "jpg", "gif", "webp"]
