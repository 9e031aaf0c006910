/// Character references such as `&amp;` and `&#x27;`: those that HTML and XML share, which are all
/// that this program writes.
enum CharacterReference {
  private static let named: [(name: StaticString, byte: UInt8)] = [
    ("amp;", 0x26), ("lt;", 0x3C), ("gt;", 0x3E), ("quot;", 0x22), ("apos;", 0x27),
  ]

  /// Appends a range of a text with its references resolved; what is none of them stays as it is.
  static func decode(_ text: Span<UInt8>, _ range: Range<Int>, into bytes: inout [UInt8]) {
    var start = range.lowerBound
    while true {
      let mark = text.next(UInt8(ascii: "&"), from: start, before: range.upperBound)
      unsafe text.extracting(start..<mark).withUnsafeBufferPointer {
        unsafe bytes.append(contentsOf: $0)
      }
      guard mark < range.upperBound else { return }
      // A reference has at most thirteen bytes behind its mark.
      let rest = (mark + 1..<min(mark + 14, range.upperBound)).map { text[$0] }
      if let (scalar, length) = scalar(at: rest[...]) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
        start = mark + 1 + length
      } else {
        bytes.append(UInt8(ascii: "&"))
        start = mark + 1
      }
    }
  }

  /// The character that a reference stands for, and the length of the reference behind its `&`.
  private static func scalar(at text: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
    if text.first == UInt8(ascii: "#") { return numbered(text.dropFirst()) }
    for (name, byte) in named {
      let name = unsafe UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      if unsafe text.starts(with: name) { return (Unicode.Scalar(byte), name.count) }
    }
    return nil
  }

  private static func numbered(_ text: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
    let isHexadecimal = text.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let start = isHexadecimal ? text.dropFirst() : text
    // The longest numbers that name a character: 1114111 and 10FFFF, with some leading zeros.
    let digits = start.prefix(10).prefix { isDigit($0, hexadecimal: isHexadecimal) }
    let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    guard
      start.dropFirst(digits.count).first == UInt8(ascii: ";"),
      let scalar = value.flatMap({ Unicode.Scalar($0) })
    else { return nil }
    return (scalar, 1 + (isHexadecimal ? 1 : 0) + digits.count + 1)
  }

  private static func isDigit(_ byte: UInt8, hexadecimal: Bool) -> Bool {
    switch byte {
    case 0x30...0x39: true
    case 0x41...0x46, 0x61...0x66: hexadecimal
    default: false
    }
  }
}
