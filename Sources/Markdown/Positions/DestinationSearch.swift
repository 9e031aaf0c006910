internal import HTML

/// Finds where a link's destination is written: `](here)`, `](<here>)` or `<here>`.
struct DestinationSearch {
  /// With references and backslash escapes resolved, as the parser gives it.
  private let destination: [UInt8]

  private static let openers = ByteSet("<(")

  init(_ destination: [UInt8]) {
    self.destination = destination
  }

  func next(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let openers = Self.openers
    var index = openers.next(in: text, from: range.lowerBound, before: range.upperBound)
    while index < range.upperBound {
      if let start = start(in: text, index, range), let end = match(in: text, start, range) {
        return start..<end
      }
      index = openers.next(in: text, from: index + 1, before: range.upperBound)
    }
    return nil
  }

  /// Where a destination would start if one is opened at an index.
  private func start(in text: Span<UInt8>, _ index: Int, _ range: Range<Int>) -> Int? {
    if text[index] == UInt8(ascii: "<") { return index + 1 }
    guard text[index] == UInt8(ascii: "("), index > range.lowerBound,
      text[index - 1] == UInt8(ascii: "]")
    else { return nil }
    var start = index + 1
    while start < range.upperBound, isASCIISpace(text[start]) { start += 1 }
    if start < range.upperBound, text[start] == UInt8(ascii: "<") { start += 1 }
    return start
  }

  /// The end of the destination if it is written at an index.
  private func match(in text: Span<UInt8>, _ start: Int, _ range: Range<Int>) -> Int? {
    var index = start
    for byte in destination {
      guard index < range.upperBound else { return nil }
      if text[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound,
        text[index + 1] == byte, isASCIIPunctuation(byte)
      {
        index += 1
      }
      guard text[index] == byte else { return nil }
      index += 1
      if byte == UInt8(ascii: "&") { index = skipReference(in: text, index, range) }
    }
    guard index < range.upperBound else { return nil }
    let isEnd = isASCIISpace(text[index]) || text[index] == 0x29 || text[index] == 0x3E
    return isEnd ? index : nil
  }

  /// Skips the rest of `&amp;` behind its ampersand.
  private func skipReference(in text: Span<UInt8>, _ index: Int, _ range: Range<Int>) -> Int {
    let rest: [4 of UInt8] = [0x61, 0x6D, 0x70, 0x3B]
    guard index + rest.count <= range.upperBound else { return index }
    for offset in rest.indices where text[index + offset] != rest[offset] { return index }
    return index + rest.count
  }
}
