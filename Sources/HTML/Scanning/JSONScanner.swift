/// Finds the members of a JSON text whose values are addresses: those of JSON Feed 1.1 and of web
/// manifests.
struct JSONScanner {
  private static let links = ["home_page_url", "feed_url", "next_url", "url", "start_url", "scope"]
  private static let resources = ["src"]

  private let text: [UInt8]
  private var position = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  mutating func scan() -> PageScan {
    var page = PageScan()
    var key = ""
    while let mark = text[position...].firstIndex(of: UInt8(ascii: "\"")) {
      position = mark + 1
      let string = scanString()
      if isKey() {
        key = String(decoding: string, as: UTF8.self)
      } else {
        if Self.links.contains(key) { page.links.append(string) }
        if Self.resources.contains(key) { page.resources.append(string) }
        key = ""
      }
    }
    return page
  }

  /// Whether a colon follows the string that has just been read.
  private func isKey() -> Bool {
    text[position...].first { $0 > 0x20 } == UInt8(ascii: ":")
  }

  /// The string up to its closing quotation mark, escapes resolved, and moves behind it.
  private mutating func scanString() -> [UInt8] {
    var string: [UInt8] = []
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return string
      case UInt8(ascii: "\\"): scanEscape(into: &string)
      default: string.append(byte)
      }
    }
    return string
  }

  /// Resolves an escape; half a surrogate pair becomes U+FFFD, since no address has one.
  private mutating func scanEscape(into string: inout [UInt8]) {
    guard position < text.count else { return }
    let kind = text[position]
    position += 1
    switch kind {
    case UInt8(ascii: "n"): string.append(0x0A)
    case UInt8(ascii: "r"): string.append(0x0D)
    case UInt8(ascii: "t"): string.append(0x09)
    case UInt8(ascii: "u"):
      let digits = text[position...].prefix(4)
      position += digits.count
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
      let scalar = value.flatMap { Unicode.Scalar($0) } ?? "\u{FFFD}"
      string.append(contentsOf: UTF8.encode(scalar) ?? .init())
    default: string.append(kind)
    }
  }
}
