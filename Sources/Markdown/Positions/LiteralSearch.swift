/// Finds some bytes just as they are.
struct LiteralSearch {
  private let literal: [UInt8]
  private let excluded: UInt8?

  /// - Parameter excluded: a byte that must not stand before them.
  init(_ literal: [UInt8], notAfter excluded: UInt8? = nil) {
    self.literal = literal
    self.excluded = excluded
  }

  func next(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard let first = literal.first else { return nil }
    var index = range.lowerBound
    while index + literal.count <= range.upperBound {
      if text[index] == first, isAllowed(text, index), matches(text, index) {
        return index..<(index + literal.count)
      }
      index += 1
    }
    return nil
  }

  private func isAllowed(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard let excluded, start > 0 else { return true }
    return text[start - 1] != excluded
  }

  private func matches(_ text: Span<UInt8>, _ start: Int) -> Bool {
    for offset in literal.indices where text[start + offset] != literal[offset] { return false }
    return true
  }
}
