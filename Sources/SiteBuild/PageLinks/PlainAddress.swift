internal import Content
internal import HTML

/// An address as this program writes them: a path from the root of the site, with or without its
/// origin, or a fragment alone, and nothing in it that has to be decoded.
///
/// `SiteAddress` says where any address leads; this says the same of those that most pages have,
/// in one look at each byte.
struct PlainAddress {
  /// The bytes of the path within the site, such as `/articles/`; empty for a fragment alone.
  let path: Range<Int>
  /// The bytes of the identifier; empty without one and for the top of the page.
  let fragment: Range<Int>

  /// Nil for any other address.
  init?(_ address: Span<UInt8>, base: BaseURL) {
    let mark = address.next(UInt8(ascii: "#"), from: 0, before: address.count)
    guard let fragment = Self.fragment(of: address, from: mark) else { return nil }
    self.fragment = fragment
    if mark == 0, address.count > 0 {
      path = 0..<0
      return
    }
    let start = address.starts(with: base.origin) ? base.origin.utf8.count : 0
    guard Self.isPlain(address, start..<mark) else { return nil }
    guard address.extracting(start..<mark).starts(with: base.path) else { return nil }
    path = start + base.path.utf8.count - 1..<mark
  }

  /// Whether a path begins with one slash and has no part that means something else than it says.
  private static func isPlain(_ address: Span<UInt8>, _ path: Range<Int>) -> Bool {
    guard path.count > 0, address[path.lowerBound] == UInt8(ascii: "/") else { return false }
    var isBehindSlash = false
    for index in path {
      switch address[index] {
      case UInt8(ascii: "/"):
        guard !isBehindSlash else { return false }
        isBehindSlash = true
      case UInt8(ascii: ".") where isBehindSlash: return false
      case 0...0x20, UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "\\"): return false
      default: isBehindSlash = false
      }
    }
    return true
  }

  /// The fragment behind a mark, if it names an identifier just as it is written or nothing.
  private static func fragment(of address: Span<UInt8>, from mark: Int) -> Range<Int>? {
    let fragment = min(mark + 1, address.count)..<address.count
    for index in fragment {
      switch address[index] {
      case 0...0x20, UInt8(ascii: "%"), UInt8(ascii: ":"): return nil
      default: break
      }
    }
    // "top" in letters of any case is the top of the page.
    return fragment.count == 3 ? nil : fragment
  }
}

extension Span<UInt8> {
  fileprivate func starts(with text: String) -> Bool {
    let text = text.utf8.span
    guard text.count <= count else { return false }
    for index in 0..<text.count where self[index] != text[index] { return false }
    return true
  }
}
