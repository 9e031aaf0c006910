/// A character reference for `^` where a footnote's mark may stand.
enum CaretReference {
  private static let name = Array("Hat;".utf8)

  /// The bytes of a bracket that no backslash escapes, and of the reference for `^` behind it.
  ///
  /// - Parameters:
  ///   - text: starts with `[&`.
  ///   - line: the offset of the line's first byte.
  static func behindBracket(
    in bytes: Span<UInt8>,
    _ text: Range<Int>,
    of line: Int
  ) -> Range<Int>? {
    let bracket = text.lowerBound
    let escapes = (line..<bracket).reversed().prefix { bytes[$0] == UInt8(ascii: "\\") }
    guard escapes.count.isMultiple(of: 2),
      let end = end(in: bytes, (bracket + 1)..<text.upperBound)
    else { return nil }
    return bracket..<end
  }

  /// - Parameter text: starts with `&`.
  private static func end(in bytes: Span<UInt8>, _ text: Range<Int>) -> Int? {
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
