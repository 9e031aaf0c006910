internal import YAML

/// Texts and numbers.
extension JSONReader {
  /// Reads a text; the byte at `index` is its first quotation mark.
  mutating func readString() throws(JSONFailure) -> YAMLScalar {
    let start = index
    index += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        let string = String(decoding: text, as: UTF8.self)
        return YAMLScalar(string, .quoted, range: start..<index)
      case UInt8(ascii: "\\"):
        try readEscape(into: &text)
      case 0x00..<0x20, 0x7F:
        throw JSONFailure(
          byte == 0x0A || byte == 0x0D
            ? "the text has no end on its line"
            : "the text holds a control character",
          at: byte == 0x0A || byte == 0x0D ? start..<index : index..<(index + 1),
          solution: "End the text with a quotation mark on the line that it starts on."
        )
      default:
        text.append(byte)
        index += 1
      }
    }
    throw JSONFailure("the text has no end", at: start..<index)
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(JSONFailure) {
    let start = index
    index += 2
    switch index <= bytes.count ? bytes[start + 1] : 0 {
    case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): try readUnicodeEscape(from: start, into: &text)
    default:
      throw JSONFailure(
        "there is no such escape",
        at: start..<min(index, bytes.count),
        solution: "Write a backslash as '\\\\'."
      )
    }
  }

  /// Reads the digits of `\u00E9`, and of the second half that a character beyond U+FFFF has.
  private mutating func readUnicodeEscape(
    from start: Int,
    into text: inout [UInt8]
  ) throws(JSONFailure) {
    guard let first = takeHexadecimal() else {
      throw JSONFailure(
        "the escape needs 4 hexadecimal digits",
        at: start..<min(start + 6, bytes.count),
        solution: "Write it as '\\u00E9'."
      )
    }
    var value = first
    if (0xD800...0xDBFF).contains(first), take("\\"), take("u"), let second = takeHexadecimal(),
      (0xDC00...0xDFFF).contains(second)
    {
      value = 0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value), !Self.isControl(scalar) else {
      throw JSONFailure(
        "the escape stands for no character that a text may hold",
        at: start..<min(index, bytes.count),
        solution: "Write the character itself."
      )
    }
    text.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value != 0x09 && scalar.value != 0x0A && scalar.properties.generalCategory == .control
  }

  private mutating func takeHexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<(index + 4)] {
      guard let digit = Self.hexadecimal(byte) else { return nil }
      value = value << 4 | digit
    }
    index += 4
    return value
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32((byte | 0x20) - 0x61 + 10)
    default: nil
    }
  }

  /// Reads a number as it is written: `-1.5e3`.
  mutating func readNumber() throws(JSONFailure) -> YAMLScalar {
    let start = index
    _ = take("-")
    let integer = takeDigits()
    var isNumber = !integer.isEmpty && (integer.count == 1 || bytes[integer.lowerBound] != 0x30)
    if take(".") { isNumber = !takeDigits().isEmpty && isNumber }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      isNumber = !takeDigits().isEmpty && isNumber
    }
    guard isNumber else {
      throw JSONFailure(
        "this is not a number",
        at: start..<max(index, start + 1),
        solution: "Put the value in quotation marks if it is a text."
      )
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return YAMLScalar(text, .plain, range: start..<index)
  }

  private mutating func takeDigits() -> Range<Int> {
    let start = index
    while let byte = peek, (0x30...0x39).contains(byte) { index += 1 }
    return start..<index
  }
}
