/// Lays JSON out for people: each member and each element on a line of its own.
enum JSONLayout {
  /// - Parameter json: JSON without spaces, as `JSONWriter` gives it.
  static func indented(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var depth = 0
    var isInText = false
    var isEscaped = false
    var previous: UInt8 = 0
    func line() -> [UInt8] { [UInt8(ascii: "\n")] + [UInt8](repeating: 0x20, count: depth * 2) }
    for byte in json {
      if isInText {
        result.append(byte)
        isInText = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        previous = byte
        continue
      }
      let isEmpty = isOpening(previous)
      switch byte {
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if !isEmpty { result += line() }
      default:
        if isEmpty || previous == UInt8(ascii: ",") { result += line() }
      }
      result.append(byte)
      if byte == UInt8(ascii: ":") { result.append(0x20) }
      if isOpening(byte) { depth += 1 }
      isInText = byte == UInt8(ascii: "\"")
      previous = byte
    }
    return result
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }
}
