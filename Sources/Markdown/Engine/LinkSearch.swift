internal import HTML

/// Looks for what strikethrough and autolink act on: `~`, `@`, `://` and `www.` in any case.
///
/// An `@` behind a bracket or a space begins no e-mail address, and most often a citation.
struct LinkSearch {
  private(set) var hasFound = false
  /// The last bytes of the text before, at most three, in small letters.
  private var tail: UInt32 = 0

  private static let triggers = ByteSet("~@/.")
  private static let authority: UInt32 = 0x3A_2F2F
  private static let worldWideWeb: UInt32 = 0x7777_772E

  /// Forgets what came before: the next byte does not follow it.
  mutating func startText() {
    tail = 0
  }

  mutating func read(_ text: Span<UInt8>) {
    let triggers = Self.triggers
    var index = triggers.next(in: text, from: 0, before: text.count)
    while index < text.count {
      if Self.isTrigger(text, index, after: tail) {
        hasFound = true
        return
      }
      index = triggers.next(in: text, from: index + 1, before: text.count)
    }
    for index in max(0, text.count - 3)..<text.count {
      tail = tail << 8 | UInt32(lowercased(text[index]))
    }
  }

  /// Whether something to act on ends at an index that holds one of `~@/.`.
  ///
  /// - Parameter tail: the bytes before the text, the last one lowest.
  static func isTrigger(_ text: Span<UInt8>, _ index: Int, after tail: UInt32 = 0) -> Bool {
    var recent = tail
    for position in max(0, index - 3)...index {
      recent = recent << 8 | UInt32(lowercased(text[position]))
    }
    return switch text[index] {
    case UInt8(ascii: "~"): true
    case UInt8(ascii: "@"): !isCitation(after: UInt8(truncatingIfNeeded: recent >> 8))
    case UInt8(ascii: "/"): recent & 0xFF_FFFF == authority
    default: recent == worldWideWeb
    }
  }

  private static func isCitation(after byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == 0x20
  }
}
