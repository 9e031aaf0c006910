internal import HTML

/// Text in the bytes that rules compare: one space for any white space, `'`, `"` and `-` for the
/// marks of typesetters, and nothing for what cannot be seen.
///
/// A phrase that was pasted from a word processor is the same phrase, and a rule about safety must
/// not be blind to it.
enum PlainBytes {
  /// What a character of a text stands for.
  enum Meaning: Equatable {
    case byte(UInt8)
    /// White space, of which a run counts once.
    case space
    /// A dash between words.
    case dash
    /// A soft hyphen, a character of no width, or a mark of trade.
    case nothing
  }

  /// Whether all of a text is plain: only ASCII without control characters, and no white space but
  /// single spaces.
  static func isPlain(_ text: Span<UInt8>) -> Bool { text.isSingleSpacedASCII }

  /// Which of sixteen bytes are not plain.
  ///
  /// - Parameter next: the byte behind each.
  @inline(__always)
  static func areUnplain(
    _ lanes: SIMD16<UInt8>,
    before next: SIMD16<UInt8>
  ) -> SIMDMask<SIMD16<Int8>> {
    typealias Lanes = SIMD16<UInt8>
    let space = Lanes(repeating: 0x20)
    let controls = (lanes &- Lanes(repeating: 0x09)) .< Lanes(repeating: 5)
    return ((lanes .== space) .& (next .== space)) .| controls .| (lanes .>= Lanes(repeating: 0x80))
  }

  /// - Returns: `text` itself where all of it is plain.
  static func plain(_ text: [UInt8]) -> [UInt8] {
    guard !isPlain(text.span) else { return text }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let (meaning, length) = meaning(at: index, in: text[...])
      let isRange =
        meaning == .dash && plain.last.map(NumberUnit.isDigit) ?? false
        && index + length < text.count && NumberUnit.isDigit(text[index + length])
      index += length
      switch meaning {
      case .byte(let byte): plain.append(byte)
      case .space: if plain.last != 0x20 { plain.append(0x20) }
      case .dash:
        if !isRange, plain.last != 0x20 { plain.append(0x20) }
        plain.append(UInt8(ascii: "-"))
        if !isRange { plain.append(0x20) }
      case .nothing: continue
      }
    }
    return plain
  }

  /// What stands at a place of a text, and how many bytes it has.
  static func meaning(at index: Int, in text: ArraySlice<UInt8>) -> (Meaning, length: Int) {
    let first = text[index]
    guard first >= 0x80 else { return (isSpace(first) ? .space : .byte(first), 1) }
    guard index + 1 < text.endIndex else { return (.byte(first), 1) }
    let second = text[index + 1]
    if first == 0xC2 {
      switch second {
      case 0xA0: return (.space, 2)
      case 0xAB, 0xBB: return (.byte(UInt8(ascii: "\"")), 2)
      case 0xAD, 0xAE: return (.nothing, 2)
      default: return (.byte(first), 1)
      }
    }
    guard index + 2 < text.endIndex else { return (.byte(first), 1) }
    guard let meaning = wide(first, second, text[index + 2]) else { return (.byte(first), 1) }
    return (meaning, 3)
  }

  /// What a character of three bytes stands for; nil for a letter and the like.
  private static func wide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Meaning? {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      .space
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0), (0xE2, 0x84, 0xA2), (0xEF, 0xBB, 0xBF):
      .nothing
    case (0xE2, 0x80, 0x90...0x91): .byte(UInt8(ascii: "-"))
    case (0xE2, 0x80, 0x92...0x95): .dash
    case (0xE2, 0x80, 0x98...0x9B): .byte(UInt8(ascii: "'"))
    case (0xE2, 0x80, 0x9C...0x9F): .byte(UInt8(ascii: "\""))
    case (0xE2, 0x80, 0xA6): .byte(UInt8(ascii: "."))
    // The wide forms of the characters from `!` to `~` (Unicode, U+FF01 to U+FF5E).
    case (0xEF, 0xBC, 0x81...0xBF): .byte(third - 0x60)
    case (0xEF, 0xBD, 0x80...0x9E): .byte(third - 0x20)
    default: nil
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
