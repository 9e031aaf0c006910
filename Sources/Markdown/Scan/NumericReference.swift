/// A reference to a character by its number, such as `&#35;` or `&#x23;` (CommonMark, §2.5).
struct NumericReference {
  let number: Int
  let range: Range<Int>

  /// CommonMark allows seven, or six that are hexadecimal; the parser takes eight of both.
  private static let mostDigits = 8

  /// - Parameter range: starts with `&`.
  init?(in bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound + 1
    guard index + 1 < range.upperBound, bytes[index] == UInt8(ascii: "#") else { return nil }
    index += 1
    let isHexadecimal = bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = index
    var number = 0
    while index < range.upperBound, index - digits < Self.mostDigits,
      let digit = Self.digit(bytes[index], isHexadecimal)
    {
      number = number * (isHexadecimal ? 16 : 10) + digit
      index += 1
    }
    guard index > digits, index < range.upperBound, bytes[index] == UInt8(ascii: ";") else {
      return nil
    }
    self.number = number
    self.range = range.lowerBound..<(index + 1)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46 where isHexadecimal: Int(byte) - 0x41 + 10
    case 0x61...0x66 where isHexadecimal: Int(byte) - 0x61 + 10
    default: nil
    }
  }
}
