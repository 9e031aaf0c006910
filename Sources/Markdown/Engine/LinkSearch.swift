/// Looks for what strikethrough and autolink act on: `~`, `@`, `://` and `www.` in any case.
struct LinkSearch {
  private(set) var hasFound = false
  /// The last four bytes of the text, in lower case.
  private var recent: UInt32 = 0

  /// Forgets what came before: the next byte does not follow it.
  mutating func startText() {
    recent = 0
  }

  mutating func read(_ text: Span<UInt8>) {
    var recent = recent
    for index in text.indices {
      let byte = text[index]
      recent = recent << 8 | UInt32(Self.isCapital(byte) ? byte | 0x20 : byte)
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: "~"): hasFound = true
      case UInt8(ascii: "/"): hasFound = hasFound || recent & 0xFF_FFFF == Self.authority
      case UInt8(ascii: "."): hasFound = hasFound || recent == Self.worldWideWeb
      default: break
      }
    }
    self.recent = recent
  }

  private static let authority: UInt32 = 0x3A_2F2F
  private static let worldWideWeb: UInt32 = 0x7777_772E

  private static func isCapital(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A
  }
}
