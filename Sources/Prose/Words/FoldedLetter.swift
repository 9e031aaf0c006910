/// A letter beyond ASCII, as the rules of syllables read it.
struct FoldedLetter {
  /// The nearest letters of ASCII, "x" for one that has none.
  let first: UInt8
  /// The second of "æ" and "œ".
  let second: UInt8?
  let hasAccent: Bool
  private let scalar: Unicode.Scalar

  /// Nil for what is no letter.
  init?(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0xC6, 0xE6: (first, second) = (UInt8(ascii: "a"), UInt8(ascii: "e"))
    case 0x152, 0x153: (first, second) = (UInt8(ascii: "o"), UInt8(ascii: "e"))
    case 0xD7, 0xF7: return nil
    case 0xC0...0xFF: (first, second) = (Self.latin[Int(value - 0xC0)], nil)
    default:
      guard value >= 0xAA, scalar.properties.isAlphabetic else { return nil }
      (first, second) = (UInt8(ascii: "x"), nil)
    }
    hasAccent = second == nil
    self.scalar = scalar
  }

  var initial: Word.Initial {
    let properties = scalar.properties
    return properties.isUppercase ? .capital : properties.isLowercase ? .small : .other
  }

  /// The letters from U+00C0 to U+00FF without their accents.
  private static let latin = Array(
    "aaaaaaxceeeeiiiidnoooooxouuuuyxsaaaaaaxceeeeiiiidnoooooxouuuuyxy".utf8
  )
}
