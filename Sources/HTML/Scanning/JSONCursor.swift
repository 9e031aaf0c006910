/// Goes through a JSON text from string to string; what is no JSON is passed over.
struct JSONCursor {
  private let text: ArraySlice<UInt8>
  private var position: Int

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    position = text.startIndex
  }

  /// The next byte, and moves behind it; nil at the end of the text.
  mutating func next() -> UInt8? {
    guard position < text.endIndex else { return nil }
    defer { position += 1 }
    return text[position]
  }

  /// Whether a colon follows the string that has just been read.
  var isBehindKey: Bool {
    text[position...].first { $0 > 0x20 } == UInt8(ascii: ":")
  }

  /// The string up to its closing quotation mark, escapes resolved, and moves behind it.
  mutating func scanString() -> [UInt8] {
    var string: [UInt8] = []
    while position < text.endIndex {
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
    guard position < text.endIndex else { return }
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
