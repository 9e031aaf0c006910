/// A `^` where a footnote's mark may stand, but written as a character reference or with a backslash.
enum OtherCaret {
  private static let name = Array("Hat;".utf8)

  /// The bytes of a bracket that no backslash escapes, and of such a `^` behind it.
  ///
  /// - Parameters:
  ///   - text: starts with `[&` or `[\`.
  ///   - line: the offset of the line's first byte.
  static func behindBracket(
    in bytes: Span<UInt8>,
    _ text: Range<Int>,
    of line: Int
  ) -> Range<Int>? {
    let bracket = text.lowerBound
    guard !isEscaped(bytes, bracket, of: line),
      let end = end(in: bytes, (bracket + 1)..<text.upperBound)
    else { return nil }
    return bracket..<end
  }

  /// Whether a backslash takes a byte its meaning.
  ///
  /// - Parameter line: the offset of the line's first byte.
  static func isEscaped(_ bytes: Span<UInt8>, _ index: Int, of line: Int) -> Bool {
    let escapes = (line..<index).reversed().prefix { bytes[$0] == UInt8(ascii: "\\") }
    return !escapes.count.isMultiple(of: 2)
  }

  /// - Parameter text: starts with `&` or with a backslash.
  private static func end(in bytes: Span<UInt8>, _ text: Range<Int>) -> Int? {
    if bytes[text.lowerBound] == UInt8(ascii: "\\") {
      let caret = text.lowerBound + 1
      return caret < text.upperBound && bytes[caret] == UInt8(ascii: "^") ? caret + 1 : nil
    }
    if let reference = NumericReference(in: bytes, text) {
      return reference.number == UInt8(ascii: "^") ? reference.range.upperBound : nil
    }
    let start = text.lowerBound + 1
    guard text.upperBound - start >= name.count,
      name.indices.allSatisfy({ bytes[start + $0] == name[$0] })
    else { return nil }
    return start + name.count
  }
}
