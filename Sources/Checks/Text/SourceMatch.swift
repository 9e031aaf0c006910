/// Finds a piece of a block's text in the Markdown that it was made from.
///
/// A space stands for any white space with the `>` of a quote in it, and plain marks for those of
/// typesetters, as in `PlainBytes`; emphasis, code and link markup, the destinations of links,
/// citations and the words for pictures are passed over.
struct SourceMatch {
  private let source: ArraySlice<UInt8>

  /// More bytes than a citation and the words for a picture have; others count as text.
  private static let longestAside = 512

  init(_ source: ArraySlice<UInt8>) {
    self.source = source
  }

  /// The range of the source that gives a text, as `PlainBytes` has it.
  ///
  /// - Parameter earlier: how many others, none overlapping another, come before it.
  func range(of text: ArraySlice<UInt8>, behind earlier: Int) -> Range<Int>? {
    guard let first = text.first else { return nil }
    var left = earlier
    var index = source.startIndex
    while index < source.endIndex {
      if source[index] == first || source[index] >= 0x80, let end = end(of: text, from: index) {
        if left == 0 { return index..<end }
        left -= 1
        index = end
      } else {
        index = skipAside(from: index) ?? index + 1
      }
    }
    return nil
  }

  private func end(of text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start
    var isBehindDash = false
    for (offset, byte) in text.enumerated() {
      if byte == 0x20, offset > 0 {
        let next = skipMarkup(from: index)
        if let end = skipSpace(from: next) {
          index = end
        } else if !isBehindDash, meaning(at: index) != .dash {
          return nil
        }
        isBehindDash = false
        continue
      }
      if offset > 0 { index = skipMarkup(from: index, before: byte) }
      guard index < source.endIndex else { return nil }
      let (meaning, length) = PlainBytes.meaning(at: index, in: source)
      isBehindDash = meaning == .dash
      guard meaning == .byte(byte) || isBehindDash && byte == UInt8(ascii: "-") else { return nil }
      index += length
    }
    return index
  }

  private func meaning(at index: Int) -> PlainBytes.Meaning? {
    index < source.endIndex ? PlainBytes.meaning(at: index, in: source).0 : nil
  }

  private func skipSpace(from start: Int) -> Int? {
    var index = start
    while index < source.endIndex {
      let (meaning, length) = PlainBytes.meaning(at: index, in: source)
      guard meaning == .space || meaning == .byte(UInt8(ascii: ">")) && index > start else { break }
      index += length
    }
    return index > start ? index : nil
  }

  /// Passes over markup and what cannot be seen, but not over a byte that the text itself goes on
  /// with.
  private func skipMarkup(from start: Int, before next: UInt8? = nil) -> Int {
    var index = start
    while index < source.endIndex, source[index] != next {
      switch source[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"),
        UInt8(ascii: "["), UInt8(ascii: "\\"):
        index += 1
      case UInt8(ascii: "]"): index = skipDestination(from: index + 1)
      case 0x80...:
        let (meaning, length) = PlainBytes.meaning(at: index, in: source)
        guard meaning == .nothing else { return index }
        index += length
      default: return index
      }
    }
    return index
  }

  private func skipDestination(from start: Int) -> Int {
    guard start < source.endIndex, source[start] == UInt8(ascii: "(") else { return start }
    var depth = 0
    var index = start
    while index < source.endIndex {
      if source[index] == UInt8(ascii: "(") { depth += 1 }
      if source[index] == UInt8(ascii: ")") { depth -= 1 }
      index += 1
      if depth == 0 { return index }
    }
    return index
  }

  /// Where something ends that gives no text: a destination, a citation, a mark of a footnote, or
  /// the words for a picture; nil where none begins.
  private func skipAside(from start: Int) -> Int? {
    guard start + 1 < source.endIndex else { return nil }
    switch (source[start], source[start + 1]) {
    case (UInt8(ascii: "]"), UInt8(ascii: "(")): return skipDestination(from: start + 1)
    case (UInt8(ascii: "["), UInt8(ascii: "@")), (UInt8(ascii: "["), UInt8(ascii: "^")),
      (UInt8(ascii: "!"), UInt8(ascii: "[")):
      return source[start...].prefix(Self.longestAside).firstIndex(of: UInt8(ascii: "]"))
    default: return nil
    }
  }
}
