internal import HTML

/// Looks for what strikethrough and autolink act on: `~`, `@`, `://` and `www.` in any case.
///
/// An `@` behind a bracket or a space begins no e-mail address, and most often a citation.
struct LinkSearch {
  private(set) var hasFound = false
  /// The last bytes of the text before, at most three, in small letters.
  private var tail: UInt32 = 0
  private let seeksSchemes: Bool

  /// - Parameter seeksSchemes: that the text can hold nothing of all that but `://`, as most texts
  ///   have links in brackets alone.
  init(onlyForSchemes seeksSchemes: Bool) {
    self.seeksSchemes = seeksSchemes
  }

  /// Forgets what came before: the next byte does not follow it.
  mutating func startText() {
    tail = 0
  }

  mutating func read(_ text: Span<UInt8>) {
    var index = next(in: text, from: 0)
    while index < text.count {
      if Self.isTrigger(text, index, after: tail) {
        hasFound = true
        return
      }
      index = next(in: text, from: index + 1)
    }
    for index in max(0, text.count - 3)..<text.count {
      tail = tail << 8 | UInt32(lowercased(text[index]))
    }
  }

  private func next(in text: Span<UInt8>, from start: Int) -> Int {
    seeksSchemes
      ? text.next(UInt8(ascii: "/"), from: start, before: text.count)
      : LineMarks.next(in: text, from: start, before: text.count)
  }

  /// Whether something to act on ends at an index.
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
    case UInt8(ascii: "."):
      (1...3).allSatisfy { byte($0, before: index, of: text, tail) == UInt8(ascii: "w") }
    default: false
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

  /// Whether an address is of the web, in small letters.
  static func isWebAddress(_ address: Span<UInt8>) -> Bool {
    starts(address, with: "http://") || starts(address, with: "https://")
  }

  /// Whether a `://` that ends at an index is that of a web address behind `](`.
  static func isInDestination(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let start = max(0, index - "](https:/".utf8.count)
    let opener = text.extracting(start..<index)
    return ends(opener, with: "](https:/") || ends(opener, with: "](http:/")
  }

  private static func starts(_ text: Span<UInt8>, with prefix: String) -> Bool {
    let prefix = prefix.utf8.span
    return text.count >= prefix.count
      && prefix.hasSameBytes(as: text.extracting(first: prefix.count))
  }

  private static func ends(_ text: Span<UInt8>, with suffix: String) -> Bool {
    let suffix = suffix.utf8.span
    return text.count >= suffix.count
      && suffix.hasSameBytes(as: text.extracting(last: suffix.count))
  }

  private static func isCitation(after byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == 0x20
  }
}
