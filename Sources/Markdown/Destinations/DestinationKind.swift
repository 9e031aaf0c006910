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
    let inside = destination.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let start = inside.firstIndex { $0 > 0x20 } ?? inside.endIndex
    let end = inside.lastIndex { $0 > 0x20 } ?? start
    guard start < inside.endIndex else {
      self = .empty
      return
    }
    let bytes = inside[start...end]
    if bytes.first == UInt8(ascii: "#") {
      self = .fragment
    } else if let scheme = Self.scheme(of: bytes) {
      self = Self.kind(scheme, rest: bytes.dropFirst(scheme.utf8.count + 1))
    } else {
      self = Self.startsHost(bytes) ? .otherHost : .site
    }
  }

  private static func kind(_ scheme: String, rest: ArraySlice<UInt8>) -> DestinationKind {
    switch scheme {
    case "https", "http": hasHost(rest) ? .external : .otherHost
    case "mailto": rest.isEmpty ? .empty : .email
    case "tel": rest.isEmpty ? .empty : .telephone
    default: .otherScheme(scheme)
    }
  }

  /// The scheme in small letters: a letter, then letters, digits, `+`, `-`, `.`, then a colon.
  private static func scheme(of bytes: ArraySlice<UInt8>) -> String? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex else {
      return nil
    }
    let name = bytes[..<colon].map { lowercased($0) }
    let isLetter = name.first.map { (0x61...0x7A).contains($0) } ?? false
    guard isLetter, name.allSatisfy(isSchemeByte) else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }

  /// Browsers take a backslash for a slash.
  private static func startsHost(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 2 && bytes.prefix(2).allSatisfy { isSlash($0) }
  }

  private static func hasHost(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.starts(with: [0x2F, 0x2F]), let first = rest.dropFirst(2).first else { return false }
    return !isSlash(first) && first != UInt8(ascii: "?") && first != UInt8(ascii: "#")
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }
}
