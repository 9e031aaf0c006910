internal import HTML

/// Looks for what strikethrough and autolink act on: `~`, `@`, `://` and `www.` in any case.
///
/// An `@` behind a bracket or a space begins no e-mail address, and most often a citation.
struct LinkSearch {
  private(set) var hasFound = false
  /// The last bytes of the text before, at most three, in small letters.
  private var tail: UInt32 = 0

  private static let triggers = ByteSet("~@/.")

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
    switch text[index] {
    case UInt8(ascii: "~"): true
    case UInt8(ascii: "@"): !isCitation(after: byte(1, before: index, of: text, tail))
    case UInt8(ascii: "/"):
      byte(1, before: index, of: text, tail) == UInt8(ascii: "/")
        && byte(2, before: index, of: text, tail) == UInt8(ascii: ":")
    // Most full stops end a sentence: the byte before tells them apart.
    default:
      (1...3).allSatisfy { byte($0, before: index, of: text, tail) == UInt8(ascii: "w") }
    }
  }

  /// The byte so many before an index, in small letters; before the text, it is one of its tail.
  private static func byte(
    _ distance: Int,
    before index: Int,
    of text: Span<UInt8>,
    _ tail: UInt32
  ) -> UInt8 {
    guard distance > index else { return lowercased(text[index - distance]) }
    return UInt8(truncatingIfNeeded: tail >> UInt32(8 * (distance - index - 1)))
  }

  private static func isCitation(after byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == 0x20
  }
}
