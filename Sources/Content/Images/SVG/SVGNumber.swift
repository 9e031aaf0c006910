/// The numbers in the attributes of an SVG.
enum SVGNumber {
  /// A length without a unit or in `px`; nil for any other.
  static func pixels(_ value: [UInt8]) -> Double? {
    var digits = trimmed(value)
    if digits.suffix(2).map(\.lowercasedASCII) == Array("px".utf8) { digits = digits.dropLast(2) }
    return number(digits)
  }

  /// The width and height of a view box: the last two of its four numbers.
  static func box(_ value: [UInt8]) -> (width: Double, height: Double)? {
    let numbers = value.split { $0.isXMLSpace || $0 == UInt8(ascii: ",") }.map(number)
    guard numbers.count == 4, let width = numbers[2], let height = numbers[3] else { return nil }
    return (width, height)
  }

  /// A number of CSS; `Double` alone would take `inf`, `nan` and hexadecimal as well.
  private static func number(_ digits: ArraySlice<UInt8>) -> Double? {
    let isPlain = digits.allSatisfy { byte in
      (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    return isPlain ? Double(String(decoding: digits, as: UTF8.self)) : nil
  }

  private static func trimmed(_ value: [UInt8]) -> ArraySlice<UInt8> {
    let start = value.drop(while: \.isXMLSpace)
    guard let last = start.lastIndex(where: { !$0.isXMLSpace }) else { return [] }
    return start[...last]
  }
}
