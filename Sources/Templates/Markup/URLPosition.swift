/// How far the value of a URL attribute is, which decides whether a text may be added to it.
///
/// A text is percent-encoded whole, so it cannot change where a URL leads once scheme and host
/// stand before it.
enum URLPosition: Equatable {
  case start
  /// The beginning, lower-case, of a URL whose scheme and host are not yet complete.
  case prefix([UInt8])
  /// In the path, query or fragment.
  case fixed
  /// Behind a value, or a part that may be left out: only `/`, `?` or `#` makes it sure again.
  case behindValue
  /// A beginning that no value may follow.
  case refused

  /// Whether a text may stand here.
  var allowsText: Bool {
    self == .fixed || self == .prefix([UInt8(ascii: "/")])
  }

  /// Goes on by one byte of the template's own text.
  mutating func advance(_ byte: UInt8) {
    switch self {
    case .start: if !isSpace(byte) { self = Self.judged([lowercased(byte)]) }
    case .prefix(let prefix): self = Self.judged(prefix + [lowercased(byte)])
    case .behindValue:
      if byte == UInt8(ascii: "&") { self = .refused }
      if isDelimiter(byte) { self = .fixed }
    case .fixed, .refused: break
    }
  }

  /// The position behind a part that may be left out.
  func joined(with other: URLPosition) -> URLPosition {
    if self == other { return self }
    return self == .refused || other == .refused ? .refused : .behindValue
  }

  private static func judged(_ prefix: [UInt8]) -> URLPosition {
    let isUnclear = { (byte: UInt8) in byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\\") }
    guard prefix.count <= longestPrefix, !prefix.contains(where: isUnclear) else { return .refused }
    if prefix.starts(with: "//".utf8) { return hasHost(prefix[2...]) ? .fixed : .prefix(prefix) }
    if prefix == [UInt8(ascii: "/")] { return .prefix(prefix) }
    guard let place = prefix.firstIndex(where: { isDelimiter($0) || $0 == UInt8(ascii: ":") })
    else { return .prefix(prefix) }
    guard prefix[place] == UInt8(ascii: ":") else { return .fixed }
    let rest = prefix[(place + 1)...]
    switch String(decoding: prefix[..<place], as: UTF8.self) {
    case "mailto", "tel", "sms": return .fixed
    case "http", "https":
      let isHost = rest.starts(with: "//".utf8) && hasHost(rest.dropFirst(2))
      return isHost ? .fixed : .prefix(prefix)
    default: return .refused
    }
  }

  /// Whether a host is complete.
  private static func hasHost(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first, !isDelimiter(first) else { return false }
    return rest.contains(where: isDelimiter)
  }

  /// Longer than any scheme and host.
  private static let longestPrefix = 300
}

/// Whether a byte begins the path, the query or the fragment of a URL.
private func isDelimiter(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
}
