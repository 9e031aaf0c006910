/// Finds a piece of a block's text in the Markdown that it was made from.
///
/// A space stands for any white space with the `>` of a quote in it; emphasis, code and link markup
/// and the destinations of links are passed over.
struct SourceMatch {
  private let source: ArraySlice<UInt8>

  init(_ source: ArraySlice<UInt8>) {
    self.source = source
  }

  /// The ranges of the source that give the text, from left to right, none overlapping another.
  func ranges(of text: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = source.startIndex
    while index < source.endIndex {
      if source[index] == text.first, let end = end(of: text, from: index) {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func end(of text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var index = start
    for byte in text {
      if byte == 0x20 {
        guard let next = skipSpace(from: skipMarkup(from: index)) else { return nil }
        index = next
        continue
      }
      index = skipMarkup(from: index, before: byte)
      guard index < source.endIndex, source[index] == byte else { return nil }
      index += 1
    }
    return index
  }

  private func skipSpace(from start: Int) -> Int? {
    var index = start
    while index < source.endIndex {
      switch source[index] {
      case 0x09, 0x0A, 0x0D, 0x20: index += 1
      case UInt8(ascii: ">") where index > start: index += 1
      default: return index > start ? index : nil
      }
    }
    return index > start ? index : nil
  }

  /// Passes over markup, but not over a byte that the text itself goes on with.
  private func skipMarkup(from start: Int, before next: UInt8? = nil) -> Int {
    var index = start
    while index < source.endIndex, source[index] != next {
      switch source[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"),
        UInt8(ascii: "["), UInt8(ascii: "\\"):
        index += 1
      case UInt8(ascii: "]"): index = skipDestination(from: index + 1)
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
}
