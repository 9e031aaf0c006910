/// What stands between words: white space, as `wordCount` has it, and the em dash.
enum Gap {
  /// How many bytes of a gap begin at the index, 0 if none does.
  static func length(in bytes: Span<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return first <= 0x20 ? 1 : 0 }
    if first == 0xC2 { return byte(bytes, index + 1) == 0xA0 ? 2 : 0 }
    guard first >= 0xE1, first <= 0xE3 else { return 0 }
    switch (first, byte(bytes, index + 1), byte(bytes, index + 2)) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return 3
    // The em dash and the horizontal bar.
    case (0xE2, 0x80, 0x94...0x95): return 3
    default: return 0
    }
  }

  private static func byte(_ bytes: Span<UInt8>, _ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }
}
