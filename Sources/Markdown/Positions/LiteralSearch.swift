/// Finds some bytes just as they are.
struct LiteralSearch {
  private let literal: [UInt8]

  init(_ literal: [UInt8]) {
    self.literal = literal
  }

  func next(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard let first = literal.first else { return nil }
    var index = range.lowerBound
    while index + literal.count <= range.upperBound {
      if text[index] == first, matches(text, index) { return index..<(index + literal.count) }
      index += 1
    }
    return nil
  }

  private func matches(_ text: Span<UInt8>, _ start: Int) -> Bool {
    for offset in literal.indices where text[start + offset] != literal[offset] { return false }
    return true
  }
}
