internal import YAML

extension FieldDecoder {
  /// A colour as three or six hexadecimal digits behind `#`; its letters are made small.
  mutating func hexColour(_ node: YAMLNode, of key: String) -> Located<String>? {
    if node.scalar?.isNothing == true {
      refuse(
        node.range,
        "'\(key)' is empty",
        solution:
          "Write the colour in quotation marks; without them, what follows '#' is a comment."
      )
      return nil
    }
    guard let text = line(node, of: key) else { return nil }
    let bytes = Array(text.value.utf8)
    let isColour =
      bytes.first == UInt8(ascii: "#") && [4, 7].contains(bytes.count)
      && bytes.dropFirst().allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
      }
    guard isColour else {
      refuse(
        node.range,
        "'\(key)' is '\(text.value)', which is not a colour of hexadecimal digits",
        solution: "Write it as \"#7a2e5d\" or \"#fc0\"."
      )
      return nil
    }
    let small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return Located(String(decoding: small, as: UTF8.self), at: text.range)
  }

  /// A length of CSS from 0 to 32 pixels, where 1rem is 16px.
  mutating func radius(_ node: YAMLNode, of key: String) -> Located<String>? {
    guard let text = line(node, of: key, limit: 20) else { return nil }
    let units = [("rem", 16.0), ("px", 1.0)]
    for (unit, factor) in units
    where text.value.utf8.suffix(unit.utf8.count).elementsEqual(unit.utf8) {
      let digits = text.value.utf8.dropLast(unit.utf8.count)
      let isDecimal = digits.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      guard
        isDecimal, digits.first != UInt8(ascii: "."), digits.last != UInt8(ascii: "."),
        let value = Double(String(decoding: digits, as: UTF8.self)),
        (0...32).contains(value * factor)
      else { break }
      return text
    }
    refuse(
      node.range,
      "'\(key)' is '\(text.value)'; it is a length from 0px to 32px, or from 0rem to 2rem",
      solution: "Write it as 0.5rem or 8px."
    )
    return nil
  }
}
