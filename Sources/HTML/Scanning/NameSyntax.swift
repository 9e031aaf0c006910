/// Where the name of something in markup ends.
struct NameSyntax {
  /// The bit of each byte that ends a name, all of which come before `@` in ASCII.
  private let ends: UInt64
  /// How many bytes belong to a name whatever they are.
  private let least: Int

  /// White space, `/` and `>`.
  private static var always: UInt64 {
    1 << 0x09 | 1 << 0x0A | 1 << 0x0C | 1 << 0x0D | 1 << 0x20 | 1 << 0x2F | 1 << 0x3E
  }

  static var element: NameSyntax { NameSyntax(ends: always, least: 0) }
  /// An equals sign in the first place is a part of the name.
  static var attribute: NameSyntax { NameSyntax(ends: always | 1 << 0x3D, least: 1) }
  /// In the end tag of a script and the like, where another tag may begin before the end.
  static var rawText: NameSyntax { NameSyntax(ends: always | 1 << 0x3C, least: 0) }

  /// Reads the name that begins at a place.
  ///
  /// - Returns: the name, and where it ends.
  @inline(__always)
  func read(_ text: Span<UInt8>, from start: Int) -> (name: MarkupName, end: Int) {
    let word = text.word(at: start)
    if let end = end(in: word, from: least) {
      let count = end.trailingZeroBitCount / 8
      return (MarkupName(word & (end &- 1), count: count), start + count)
    }
    return readLong(text, from: start)
  }

  /// Reads a name that is longer than a word, or ends with the text.
  @inline(never)
  private func readLong(_ text: Span<UInt8>, from start: Int) -> (name: MarkupName, end: Int) {
    if start + 16 <= text.count {
      let (head, tail) = (text.word(at: start), text.word(at: start + 8))
      if let end = end(in: tail, from: 0) {
        let count = end.trailingZeroBitCount / 8
        return (MarkupName(head, tail: tail & (end &- 1), count: 8 + count), start + 8 + count)
      }
    }
    var place = start + least
    while place < text.count {
      if let end = end(in: text.word(at: place), from: 0) {
        place += end.trailingZeroBitCount / 8
        break
      }
      place += 8
    }
    let end = Swift.min(place, text.count)
    return (MarkupName(text, start..<end), end)
  }

  /// The lowest bit of the first byte of a word that ends a name; nil if none does.
  @inline(__always)
  private func end(in word: UInt64, from first: Int) -> UInt64? {
    // Nearly all bytes of names are letters, which have the second highest bit; no end has.
    var others = ~word & 0x4040_4040_4040_4040 & .max << UInt64(first * 8)
    while others != 0 {
      let shift = UInt64(others.trailingZeroBitCount & ~7)
      let byte = word &>> shift & 0xFF
      if byte < 0x40, ends &>> byte & 1 == 1 { return 1 &<< shift }
      others &= others &- 1
    }
    return nil
  }
}
