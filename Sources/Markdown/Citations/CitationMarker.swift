/// The grammar of citations in text: `[@id]`, `[@id, locator]`, `[@id; @other, locator]`.
struct CitationMarker {
  struct Item {
    /// 1 to 100 bytes, none of them a space, a comma, a semicolon, `@` or a bracket.
    let id: String
    /// Which part of the source is meant, such as `rec 1.2.7`, with a space for each line break.
    let locator: String?
  }

  let items: [Item]
  /// The bytes from the opening bracket to the closing one.
  let range: Range<Int>

  /// The longest citation, in bytes.
  private static let limit = 1_000
  private static let idLimit = 100

  /// The index of the next `[@` that a letter or digit follows, in text without escapes.
  static func nextOpening(in text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 2 < text.count {
      if text[index] == UInt8(ascii: "["), text[index + 1] == UInt8(ascii: "@"),
        CitationSearch.startsID(text[index + 2])
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Reads the citation that opens at an index; nil if it is not written as one.
  init?(_ text: [UInt8], at start: Int) {
    let rest = text[(start + 1)...].prefix(Self.limit)
    guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let parts = text[(start + 1)..<end].split(
      separator: UInt8(ascii: ";"),
      omittingEmptySubsequences: false
    )
    items = parts.compactMap { Self.item($0) }
    guard items.count == parts.count else { return nil }
    range = start..<(end + 1)
  }

  private static func item(_ part: ArraySlice<UInt8>) -> Item? {
    let part = trimmed(part)
    guard part.first == UInt8(ascii: "@"), !part.contains(UInt8(ascii: "[")) else { return nil }
    let text = part.dropFirst()
    let comma = text.firstIndex(of: UInt8(ascii: ",")) ?? text.endIndex
    let id = trimmed(text[..<comma])
    guard (1...idLimit).contains(id.count), id.allSatisfy(isIDByte) else { return nil }
    guard comma < text.endIndex else {
      return Item(id: String(decoding: id, as: UTF8.self), locator: nil)
    }
    let locator = trimmed(text[(comma + 1)...])
    guard !locator.isEmpty else { return nil }
    return Item(
      id: String(decoding: id, as: UTF8.self),
      locator: String(decoding: locator.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    )
  }

  /// Whether a byte may stand in an id.
  static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "@"), UInt8(ascii: "["),
      UInt8(ascii: "]"), 0x7F:
      false
    default: true
    }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, isASCIISpace(first) { text.removeFirst() }
    while let last = text.last, isASCIISpace(last) { text.removeLast() }
    return text
  }
}
