/// Where a browser would go for a destination as it is written.
package enum DestinationKind: Hashable, Sendable {
  case empty
  /// `#part`
  case fragment
  /// `page.md`, `../page.md#part`, `/page/`, `?query`
  case site
  /// `https://host/…` or `http://host/…`
  case external
  /// `mailto:name@host`
  case email
  /// `tel:+442380248725`
  case telephone
  /// `//host/…`, with slashes of either kind, or `https:` without a host.
  case otherHost
  /// Any other scheme, by its name in small letters.
  case otherScheme(String)

  /// Judges a destination by its bytes, after leaving out what browsers leave out: spaces and
  /// control characters at its ends, tabs and line endings anywhere (WHATWG URL, §4.4).
  package init(_ destination: String) {
    guard Self.holdsSpace(destination.utf8.span) else {
      self = Self.kind(of: destination.utf8.span)
      return
    }
    let inside = destination.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let start = inside.firstIndex { $0 > 0x20 } ?? inside.endIndex
    let end = inside.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    self = Self.kind(of: inside.span.extracting(start..<end))
  }

  private static func holdsSpace(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] <= 0x20 { return true }
    return false
  }

  /// - Parameter bytes: a destination without what browsers leave out.
  private static func kind(of bytes: Span<UInt8>) -> DestinationKind {
    guard !bytes.isEmpty else { return .empty }
    guard bytes[0] != UInt8(ascii: "#") else { return .fragment }
    guard let colon = endOfScheme(in: bytes) else { return startsHost(bytes) ? .otherHost : .site }
    let scheme = bytes.extracting(0..<colon)
    let rest = bytes.extracting((colon + 1)..<bytes.count)
    if isName("https", of: scheme) || isName("http", of: scheme) {
      return hasHost(rest) ? .external : .otherHost
    }
    if isName("mailto", of: scheme) { return rest.isEmpty ? .empty : .email }
    if isName("tel", of: scheme) { return rest.isEmpty ? .empty : .telephone }
    return .otherScheme(
      String(decoding: scheme.indices.map { lowercased(scheme[$0]) }, as: UTF8.self)
    )
  }

  /// The index of the colon behind a scheme: a letter, then letters, digits, `+`, `-`, `.`.
  private static func endOfScheme(in bytes: Span<UInt8>) -> Int? {
    guard (0x61...0x7A).contains(lowercased(bytes[0])) else { return nil }
    var index = 1
    while index < bytes.count, isSchemeByte(bytes[index]) { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: ":") ? index : nil
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch lowercased(byte) {
    case 0x61...0x7A, 0x30...0x39, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  /// - Parameter name: in small letters.
  private static func isName(_ name: String, of scheme: Span<UInt8>) -> Bool {
    let name = name.utf8.span
    guard name.count == scheme.count else { return false }
    for index in name.indices where lowercased(scheme[index]) != name[index] { return false }
    return true
  }

  /// Browsers take a backslash for a slash.
  private static func startsHost(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 2 && isSlash(bytes[0]) && isSlash(bytes[1])
  }

  private static func hasHost(_ rest: Span<UInt8>) -> Bool {
    guard rest.count > 2, rest[0] == UInt8(ascii: "/"), rest[1] == UInt8(ascii: "/") else {
      return false
    }
    return !isSlash(rest[2]) && rest[2] != UInt8(ascii: "?") && rest[2] != UInt8(ascii: "#")
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }
}
