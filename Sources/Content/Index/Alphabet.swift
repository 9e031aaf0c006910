/// The order of titles and names in lists, and the letter that an entry stands under.
///
/// Letters are compared without case and without the accents of the Latin-1 and Latin Extended-A
/// blocks, and punctuation does not count; what is equal then goes by bytes, so that the order
/// never depends on a locale.
package enum Alphabet {
  package static func precedes(_ left: String, _ right: String) -> Bool {
    let leftKey = key(of: left)
    let rightKey = key(of: right)
    if leftKey == rightKey { return left.utf8.lexicographicallyPrecedes(right.utf8) }
    return leftKey.lexicographicallyPrecedes(rightKey)
  }

  /// `A` to `Z`, or nil for a text that begins with anything else.
  package static func letter(of text: String) -> Character? {
    guard let first = key(of: text).first, (0x61...0x7A).contains(first) else { return nil }
    return Character(Unicode.Scalar(UInt8(first) & 0xDF))
  }

  /// What a text is sorted by; made once where many are compared.
  package static func key(of text: String) -> [UInt32] {
    var key: [UInt32] = []
    key.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: key.append(scalar.value | 0x20)
      case 0x20 where key.isEmpty: continue
      case 0x20, 0x30...0x39, 0x61...0x7A: key.append(scalar.value)
      // ASCII's punctuation, that of Latin-1, combining accents, dashes and quotation marks.
      case 0x00...0x7F, 0xA0...0xBF, 0x300...0x36F, 0x2010...0x2027: continue
      default: key.append(contentsOf: fold(scalar))
      }
    }
    return key
  }

  private static func fold(_ scalar: Unicode.Scalar) -> [UInt32] {
    let lowered = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    guard let base = bases.first(where: { $0.letters.contains(lowered) })?.base else {
      return [lowered.value]
    }
    return base.unicodeScalars.map(\.value)
  }

  private static let bases: [(base: String, letters: String.UnicodeScalarView)] = [
    ("a", "àáâãäåāăą".unicodeScalars), ("ae", "æ".unicodeScalars), ("c", "çćĉċč".unicodeScalars),
    ("d", "ďđð".unicodeScalars), ("e", "èéêëēĕėęě".unicodeScalars), ("g", "ĝğġģ".unicodeScalars),
    ("h", "ĥħ".unicodeScalars), ("i", "ìíîïĩīĭįı".unicodeScalars), ("j", "ĵ".unicodeScalars),
    ("k", "ķ".unicodeScalars), ("l", "ĺļľŀł".unicodeScalars), ("n", "ñńņň".unicodeScalars),
    ("o", "òóôõöøōŏő".unicodeScalars), ("oe", "œ".unicodeScalars), ("r", "ŕŗř".unicodeScalars),
    ("s", "śŝşš".unicodeScalars), ("ss", "ß".unicodeScalars), ("t", "ţťŧ".unicodeScalars),
    ("u", "ùúûüũūŭůűų".unicodeScalars), ("w", "ŵ".unicodeScalars), ("y", "ýÿŷ".unicodeScalars),
    ("z", "źżž".unicodeScalars), ("th", "þ".unicodeScalars),
  ]
}
