extension UInt8 {
  /// Whether it is white space of XML 1.0.
  var isXMLSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D
  }

  var isXMLQuote: Bool {
    self == UInt8(ascii: "\"") || self == UInt8(ascii: "'")
  }

  /// Whether it may stand in a name: a letter or digit of ASCII, `_`, `.`, `:` or `-`.
  var isXMLNameByte: Bool {
    isASCIILetterOrDigit || self == 0x5F || self == 0x2E || self == 0x3A || self == 0x2D
  }

  var isASCIILetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// The byte with an upper-case letter of ASCII made lower-case.
  var lowercasedASCII: UInt8 {
    (0x41...0x5A).contains(self) ? self | 0x20 : self
  }
}
