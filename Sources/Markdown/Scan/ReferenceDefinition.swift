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
    let closer: UInt8
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closer = bytes[index]
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return false
    }
    index += 1
    while index < rest.upperBound, bytes[index] != closer {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < rest.upperBound else { return false }
    index += 1
    skipSpaces(bytes, &index, rest)
    return index == rest.upperBound || isLineEnd(bytes[index])
  }

  /// - Returns: nil if there is none.
  private static func endOfDestination(_ bytes: Span<UInt8>, _ text: Range<Int>) -> Int? {
    var index = text.lowerBound
    guard index < text.upperBound else { return nil }
    if bytes[index] == UInt8(ascii: "<") {
      while index < text.upperBound, bytes[index] != UInt8(ascii: ">") {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      return index < text.upperBound ? index + 1 : nil
    }
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
