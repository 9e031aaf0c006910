/// What kinds of bytes occur in a text, told in one pass: most texts lack what most rules look for.
struct ByteProfile: Sendable {
  /// A kind of byte, or several.
  struct Kind: OptionSet, Sendable {
    let rawValue: UInt32

    static let space = Kind(rawValue: 1)
    /// White space from tab to carriage return.
    static let control = Kind(rawValue: 1 << 1)
    /// Part of a character outside ASCII.
    static let wide = Kind(rawValue: 1 << 2)
    static let digit = Kind(rawValue: 1 << 3)
    static let capital = Kind(rawValue: 1 << 4)
    static let questionMark = Kind(rawValue: 1 << 5)
    static let percentSign = Kind(rawValue: 1 << 6)
    static let apostrophe = Kind(rawValue: 1 << 7)
    static let bracket = Kind(rawValue: 1 << 8)
    static let hyphen = Kind(rawValue: 1 << 9)
    static let slash = Kind(rawValue: 1 << 10)
    static let colon = Kind(rawValue: 1 << 11)

    /// The kinds of all bytes.
    static let table = (0...255).map { Kind(of: UInt8($0)).rawValue }

    private init(of byte: UInt8) {
      self =
        switch byte {
        case 0x20: .space
        case 0x09...0x0D: .control
        case 0x80...: .wide
        case 0x30...0x39: .digit
        case 0x41...0x5A: .capital
        case UInt8(ascii: "?"): .questionMark
        case UInt8(ascii: "%"): .percentSign
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "["): .bracket
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: ":"): .colon
        default: []
        }
    }

    init(rawValue: UInt32) {
      self.rawValue = rawValue
    }
  }

  private let seen: Kind
  /// The kinds of which two bytes stand side by side.
  private let doubled: Kind

  init(_ text: Span<UInt8>) {
    let table = Kind.table
    let kinds = table.span
    var (seen, doubled, last) = (UInt32(0), UInt32(0), UInt32(0))
    for index in text.indices {
      let kind = kinds[Int(text[index])]
      seen |= kind
      doubled |= kind & last
      last = kind
    }
    self.seen = Kind(rawValue: seen)
    self.doubled = Kind(rawValue: doubled)
  }

  /// Whether a byte of one of some kinds occurs.
  func has(_ kinds: Kind) -> Bool { !seen.isDisjoint(with: kinds) }

  /// Whether the text has only ASCII, and no white space but single spaces.
  var isPlain: Bool { !has([.wide, .control]) && !doubled.contains(.space) }

  /// Whether two capitals of ASCII stand side by side.
  var hasAdjacentCapitals: Bool { doubled.contains(.capital) }
}
