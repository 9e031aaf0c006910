extension Slug {
  /// The slug of a title: its words with hyphens between them, cut behind a word where it is long.
  ///
  /// Accents are taken off (`Café` gives `cafe`), apostrophes left out. Nil for a title with a
  /// letter that has no counterpart in the Latin alphabet: without it the address would be of
  /// another word, and one that only looks like a Latin one would go unseen. So it is with characters
  /// that nobody sees.
  package static func of(title: String) -> String? {
    var slug: [UInt8] = []
    var wordEnd = 0
    for scalar in title.unicodeScalars {
      if let letters = letters(for: scalar) {
        slug += letters
      } else if hasNoPlace(scalar) {
        return nil
      } else if let last = slug.last, last != UInt8(ascii: "-"), !isSilent(scalar) {
        if slug.count <= limit { wordEnd = slug.count }
        slug.append(UInt8(ascii: "-"))
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    if slug.count > limit { slug = Array(slug.prefix(wordEnd > 0 ? wordEnd : limit)) }
    let text = String(decoding: slug, as: UTF8.self)
    return isValid(text) ? text : nil
  }

  /// The longest slug, in bytes.
  private static let limit = 100

  /// What a letter or digit is written as; nil for anything else.
  ///
  /// Unicode names an accented letter by its base: LATIN SMALL LETTER E WITH ACUTE.
  private static func letters(for scalar: Unicode.Scalar) -> [UInt8]? {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      switch byte {
      case 0x30...0x39, 0x61...0x7A: return [byte]
      case 0x41...0x5A: return [byte | 0x20]
      default: return nil
      }
    }
    if scalar == "ß" { return Array("ss".utf8) }
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count > 3, words[0] == "LATIN", words[2] == "LETTER",
      words[3].utf8.count <= 2, words.count == 4 || words[4] == "WITH"
    else { return nil }
    return words[3].utf8.map { $0 | 0x20 }
  }

  /// Whether it is a letter or a digit of whatever script, turns the order of those around it, or
  /// stands for bytes that are no character.
  private static func hasNoPlace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "\u{FFFD}"
      || [.decimalNumber, .format].contains(scalar.properties.generalCategory)
  }

  /// What divides no words: apostrophes, and accents that follow their letter.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}" || scalar.properties.generalCategory == .nonspacingMark
  }
}
