internal import Content
internal import HTML

/// An address as this program writes them: a path from the root of the site, with or without its
/// origin, or a fragment alone, and nothing in it that has to be decoded.
///
/// `SiteAddress` says where any address leads; this says the same of those that most pages have,
/// with as few looks at each byte as will do.
struct PlainAddress {
  /// The bytes of the path within the site, such as `/articles/`; empty for a fragment alone.
  ///
  /// Where the path leads is known only if it is that of a file whose path is plain.
  let path: Range<Int>
  /// The bytes of the identifier; empty without one and for the top of the page.
  let fragment: Range<Int>

  /// What addresses of a site begin with.
  struct Base: Sendable {
    /// As in `https://example.org`.
    let origin: [UInt8]
    /// As in `/clinic/`.
    let path: [UInt8]
    /// As in `https://`.
    fileprivate let scheme: [UInt8]

    init(_ base: BaseURL) {
      origin = Array(base.origin.utf8)
      path = Array(base.path.utf8)
      scheme = Array(origin.prefix { $0 != UInt8(ascii: ":") }) + Array("://".utf8)
    }
  }

  /// Nil for any other address.
  ///
  /// - Parameters:
  ///   - text: holds many addresses.
  ///   - address: where this one is.
  ///   - origin: that of the site; see `Base`.
  ///   - root: the path of the site.
  init?(
    _ text: Span<UInt8>,
    _ address: Range<Int>,
    origin: Span<UInt8>,
    root: Span<UInt8>
  ) {
    let (first, end) = (address.lowerBound, address.upperBound)
    let mark = text.next(UInt8(ascii: "#"), from: first, before: end)
    guard let fragment = Self.fragment(of: text, min(mark + 1, end)..<end) else { return nil }
    self.fragment = fragment
    guard first < mark else {
      guard first < end else { return nil }
      path = mark..<mark
      return
    }
    let rest = text.extracting(first..<mark)
    var start = 0
    if rest[0] != UInt8(ascii: "/") {
      guard rest.has(origin, at: 0) else { return nil }
      start = origin.count
    }
    guard rest.has(root, at: start) else { return nil }
    path = first + start + root.count - 1..<mark
  }

  /// Whether a path begins with one slash and has no part that means something else than it says.
  static func isPlain(_ path: Span<UInt8>) -> Bool {
    guard path.count > 0, path[0] == UInt8(ascii: "/") else { return false }
    var isBehindSlash = false
    for index in path.indices {
      switch path[index] {
      case UInt8(ascii: "/"):
        guard !isBehindSlash else { return false }
        isBehindSlash = true
      case UInt8(ascii: ".") where isBehindSlash: return false
      case 0...0x20, UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "\\"):
        return false
      default: isBehindSlash = false
      }
    }
    return true
  }

  /// Where the address leads; nil if its path is not plain.
  ///
  /// - Parameters:
  ///   - text: the one that this was found in.
  ///   - page: the path of the page that has it, such as `/articles/`.
  func place(_ text: [UInt8], on page: String) -> SiteAddress? {
    guard path.isEmpty || Self.isPlain(text[path].span) else { return nil }
    func exactText(_ range: Range<Int>) -> ExactText {
      ExactText(String(decoding: text[range], as: UTF8.self))
    }
    return .place(
      path: path.isEmpty ? ExactText(page) : exactText(path),
      fragment: fragment.isEmpty ? nil : exactText(fragment)
    )
  }

  /// A fragment, if it names an identifier just as it is written or nothing.
  private static func fragment(of text: Span<UInt8>, _ fragment: Range<Int>) -> Range<Int>? {
    for index in fragment {
      switch text[index] {
      case 0...0x20, UInt8(ascii: "%"), UInt8(ascii: ":"): return nil
      default: break
      }
    }
    // "top" in letters of any case is the top of the page.
    return fragment.count == 3 ? nil : fragment
  }

  /// Whether an address is plainly that of another host, of this one by another scheme, or of
  /// something that is no place; false for one that has to be looked at more closely.
  static func isElsewhere(_ address: Span<UInt8>, base: Base) -> Bool {
    if address.has("tel:".utf8.span, at: 0) || address.has("mailto:".utf8.span, at: 0) {
      return true
    }
    let isWeb = address.has("https://".utf8.span, at: 0) || address.has("http://".utf8.span, at: 0)
    guard isWeb else { return false }
    guard address.has(base.scheme.span, at: 0) else { return true }
    for index in base.scheme.count..<base.origin.count {
      guard index < address.count else { return true }
      let (written, host) = (address[index], base.origin[index])
      if written == host { continue }
      // A host's letters mean the same in either case, and what is left out may stand anywhere.
      return written > 0x20 && written | 0x20 != host | 0x20
    }
    return false
  }
}

extension Span<UInt8> {
  /// Whether others stand at a place.
  @inline(__always)
  fileprivate func has(_ others: Span<UInt8>, at place: Int) -> Bool {
    // Most addresses differ in the first byte or have no other.
    guard others.count <= count - place, others.isEmpty || self[place] == others[0] else {
      return false
    }
    return others.count <= 1
      || extracting(place..<place + others.count).hasSameBytes(as: others)
  }
}
