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
    guard let closer = closer(of: bytes[index]) else { return true }
    return end(of: closer, in: bytes, index + 1..<line.upperBound) != nil
  }

  /// Whether the rest of a line behind a label and its colon is that of a definition: a destination, and
  /// perhaps a title, and nothing else.
  static func fills(_ bytes: Span<UInt8>, _ rest: Range<Int>) -> Bool {
    var index = rest.lowerBound
    skipSpaces(bytes, &index, rest)
    guard let destination = endOfDestination(bytes, index..<rest.upperBound) else { return false }
    index = destination
    skipSpaces(bytes, &index, rest)
    guard index < rest.upperBound, !isLineEnd(bytes[index]) else { return true }
    guard index > destination else { return false }
    guard let closer = closer(of: bytes[index]),
      var end = end(of: closer, in: bytes, index + 1..<rest.upperBound)
    else { return false }
    skipSpaces(bytes, &end, rest)
    return end == rest.upperBound || isLineEnd(bytes[end])
  }

  /// What ends a title that begins with a byte; nil if none does.
  private static func closer(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): byte
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  /// The place behind the first of some bytes that no backslash escapes; nil if there is none.
  private static func end(of byte: UInt8, in bytes: Span<UInt8>, _ text: Range<Int>) -> Int? {
    var index = text.lowerBound
    while index < text.upperBound, bytes[index] != byte {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < text.upperBound ? index + 1 : nil
  }

  /// - Returns: nil if there is none.
  private static func endOfDestination(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Int? {
    var index = text.lowerBound
    guard index < text.upperBound else { return nil }
    if bytes[index] == UInt8(ascii: "<") { return end(of: UInt8(ascii: ">"), in: bytes, text) }
    var depth = 0
    while index < text.upperBound, bytes[index] > 0x20 {
      switch bytes[index] {
      case UInt8(ascii: "\\") where index + 1 < text.upperBound && bytes[index + 1] > 0x20:
        index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return index > text.lowerBound ? index : nil
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
    }
    return index > text.lowerBound && depth == 0 ? min(index, text.upperBound) : nil
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
