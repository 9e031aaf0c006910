/// Texts of a style sheet, taken apart.
enum StyleValue {
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = text.drop { $0 <= 0x20 }
    return rest[..<(rest.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? rest.startIndex)]
  }

  /// The parts between the marks that stand outside of parentheses and brackets, trimmed; none of
  /// them is empty.
  static func split(_ text: [UInt8], at mark: UInt8) -> [String] {
    var parts: [String] = []
    var start = 0
    var depth = 0
    func add(_ range: Range<Int>) {
      let part = trimmed(text[range])
      if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
    }
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth = max(0, depth - 1)
      case mark where depth == 0:
        add(start..<index)
        start = index + 1
      default: break
      }
    }
    add(start..<text.count)
    return parts
  }

  /// A length in CSS pixels that a value of `px` or `rem` has where 1 rem is 16 px, which is what a
  /// browser starts with; nil for any other unit.
  static func pixels(_ value: String) -> Double? {
    let text = value.utf8.map(lowered)
    for (unit, factor) in [("rem", 16.0), ("px", 1.0)] where text.hasSuffix(unit) {
      let digits = text.dropLast(unit.utf8.count)
      guard digits.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }) else {
        return nil
      }
      return Double(String(decoding: digits, as: UTF8.self)).map { $0 * factor }
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
