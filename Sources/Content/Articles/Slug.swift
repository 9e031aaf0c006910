/// The grammar of a part of a web address: `[a-z0-9]` and single hyphens between them, 1 to 100 bytes.
package enum Slug {
  package static func isValid(_ text: String) -> Bool {
    isValid(text.utf8.span)
  }

  static func isValid(_ bytes: Span<UInt8>) -> Bool {
    guard (1...100).contains(bytes.count) else { return false }
    var previous = UInt8(ascii: "-")
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A, 0x30...0x39: break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  /// The slug that a name most likely meant; empty if nothing of the name can stay.
  package static func nearest(to name: String) -> String {
    var slug: [UInt8] = []
    for byte in name.utf8.prefix(400) {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: slug.append(byte)
      case 0x41...0x5A: slug.append(byte | 0x20)
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    slug = Array(slug.prefix(100))
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  /// A continuation such as `, for example 'back-pain'`, or nothing.
  package static func suggestion(for name: String) -> String {
    let slug = nearest(to: name)
    return slug.isEmpty ? "" : ", for example '\(slug)'"
  }
}
