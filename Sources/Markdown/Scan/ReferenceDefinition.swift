/// How far the definition of a reference, such as `[nhs]: https://www.nhs.uk "NHS"`, may reach.
enum ReferenceDefinition {
  /// Whether a definition certainly ends with the line that it starts on.
  ///
  /// - Parameter line: holds `]:` exactly once.
  static func isWhole(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index] != UInt8(ascii: "]") || !follows(bytes, index, line)
    {
      index += 1
    }
    index = min(index + 2, line.upperBound)
    skipSpaces(bytes, &index, line)
    guard index < line.upperBound, bytes[index] != UInt8(ascii: "<") else { return false }
    while index < line.upperBound, !isSpace(bytes[index]) { index += 1 }
    skipSpaces(bytes, &index, line)
    guard index < line.upperBound else { return !mayTitleFollow(bytes, line.upperBound) }
    let closer: UInt8
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closer = bytes[index]
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return true
    }
    index += 1
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == closer {
        return true
      } else {
        index += 1
      }
    }
    return false
  }

  /// Whether the line behind a definition without a title could be its title.
  private static func mayTitleFollow(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
    var index = end
    while index < bytes.count, isSpace(bytes[index]) || isLineEnd(bytes[index]) { index += 1 }
    return index < bytes.count && bytes[index] != UInt8(ascii: "[")
  }

  private static func follows(_ bytes: Span<UInt8>, _ index: Int, _ line: Range<Int>) -> Bool {
    index + 1 < line.upperBound && bytes[index + 1] == UInt8(ascii: ":")
  }

  private static func skipSpaces(_ bytes: Span<UInt8>, _ index: inout Int, _ line: Range<Int>) {
    while index < line.upperBound, isSpace(bytes[index]) { index += 1 }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }
}
