/// Finds where the id of a citation is written: `[@here` or, for later ones in a bracket, `@here`.
struct CitationSearch {
  /// Nil for any id.
  private let id: [UInt8]?
  private let isFirst: Bool

  /// Looks for the start of any citation that is not escaped.
  static let anyID = CitationSearch(id: nil, isFirst: true)

  /// - Parameter isFirst: whether the id stands behind an opening bracket.
  init(_ id: String, isFirst: Bool) {
    self.init(id: Array(id.utf8), isFirst: isFirst)
  }

  private init(id: [UInt8]?, isFirst: Bool) {
    self.id = id
    self.isFirst = isFirst
  }

  /// The bytes of the id, without what stands before it.
  func next(in text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] == UInt8(ascii: "@"), !isFirst || isOpened(text, at: index, range),
        let found = match(text, from: index + 1, before: range.upperBound)
      {
        return found
      }
      index += 1
    }
    return nil
  }

  private func isOpened(_ text: Span<UInt8>, at index: Int, _ range: Range<Int>) -> Bool {
    guard index > range.lowerBound, text[index - 1] == UInt8(ascii: "[") else { return false }
    var start = index - 1
    while start > range.lowerBound, text[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    // Two backslashes are an escaped backslash, and the bracket behind them is not escaped.
    return (index - 1 - start).isMultiple(of: 2)
  }

  private func match(_ text: Span<UInt8>, from start: Int, before end: Int) -> Range<Int>? {
    guard let id else {
      return start < end && Self.startsID(text[start]) ? start..<(start + 1) : nil
    }
    guard start + id.count <= end else { return nil }
    for offset in id.indices where text[start + offset] != id[offset] { return nil }
    let after = start + id.count
    if after < end, CitationMarker.isIDByte(text[after]) { return nil }
    return start..<after
  }

  /// Whether a byte may be the first of an id.
  static func startsID(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }
}
