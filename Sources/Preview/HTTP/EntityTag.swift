internal import FileSystem

/// The strong validator of some bytes (RFC 9110, §8.8.3): equal for equal bytes, and for no others.
struct EntityTag: Equatable {
  /// With its quotation marks.
  let text: String

  init(_ hash: ContentHash) {
    text = "\"\(Self.digits(hash.high))\(Self.digits(hash.low))\""
  }

  /// Whether a list of tags, the value of `If-None-Match`, names this one; weak ones count.
  func isNamed(in values: [String]) -> Bool {
    values.contains { value in
      value == "*" || Self.tags(in: value).contains { $0.tag.elementsEqual(text.utf8) }
    }
  }

  /// Whether the value of `If-Match` names this tag; weak ones do not count.
  func isMatched(by values: [String]) -> Bool {
    values.contains { value in
      value == "*"
        || Self.tags(in: value).contains { !$0.isWeak && $0.tag.elementsEqual(text.utf8) }
    }
  }

  /// The tags of a list, as far as it is well formed.
  private static func tags(in list: String) -> [(tag: Substring.UTF8View, isWeak: Bool)] {
    var tags: [(Substring.UTF8View, Bool)] = []
    var rest = Substring(list).utf8
    while true {
      rest = rest.drop(while: isBetween)
      let isWeak = rest.starts(with: "W/".utf8)
      if isWeak { rest = rest.dropFirst(2) }
      let quote = UInt8(ascii: "\"")
      guard rest.first == quote, let end = rest.dropFirst().firstIndex(of: quote) else {
        return tags
      }
      let tag = rest[...end]
      rest = rest[rest.index(after: end)...]
      guard rest.first.map(isBetween) ?? true else { return tags }
      tags.append((tag, isWeak))
    }
  }

  private static func isBetween(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ",")
  }

  private static func digits(_ number: UInt64) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
