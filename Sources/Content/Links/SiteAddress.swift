internal import HTML

/// Where an address on a page of the site leads, as a browser would go there (WHATWG URL, §4.4).
package enum SiteAddress: Hashable, Sendable {
  /// A place of the site: the path, percent-decoded, as in `/articles/sciatica/`, and the fragment
  /// if one names a place of the page.
  case place(path: ExactText, fragment: ExactText?)
  /// A path of this host that is not below the base URL's path.
  case outsideBase
  /// A relative path on a page that is shown at any address.
  case unsteady
  /// An absolute URL of this host that does not belong to the site.
  case neighbour
  /// Another host, or this one by another scheme or port.
  case otherOrigin
  /// A scheme without a host, such as `mailto:`.
  case otherScheme

  /// - Parameters:
  ///   - address: as it stands in the page, character references resolved.
  ///   - page: the page's path, such as `/articles/`.
  ///   - isFixed: whether the page is shown at its own path alone.
  package init(
    _ address: ArraySlice<UInt8>,
    on page: String,
    isFixed: Bool = true,
    base: BaseURL
  ) {
    let text = Self.trimmed(address)
    let mark = text.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
    let path = text[..<mark].prefix { $0 != UInt8(ascii: "?") }
    let fragment = text[mark...].dropFirst()

    if let colon = Self.endOfScheme(path) {
      let scheme = path[..<colon]
      guard Self.isEqual(scheme, "http".utf8) || Self.isEqual(scheme, "https".utf8) else {
        self = .otherScheme
        return
      }
      let isOfBase = path[...colon].elementsEqual(base.origin.utf8.prefix(scheme.count + 1)) {
        Self.lowercased($0) == $1
      }
      let rest = path[colon...].dropFirst()
      self = isOfBase ? Self.onHost(rest, fragment, base) : .otherOrigin
    } else if path.prefix(2).count(where: Self.isSlash) == 2 {
      self = Self.onHost(path, fragment, base)
    } else if let first = path.first, Self.isSlash(first) {
      self = Self.below(path, fragment, base) ?? .outsideBase
    } else if path.isEmpty {
      self = .place(path: ExactText(page), fragment: Self.identifier(fragment))
    } else if isFixed {
      let folder = page.utf8[...(page.utf8.lastIndex(of: UInt8(ascii: "/")) ?? page.startIndex)]
      let start = base.path.utf8.dropLast() + folder
      self = Self.below(start[...] + path, fragment, base) ?? .outsideBase
    } else {
      self = .unsteady
    }
  }

  /// An address that goes on with `//host/path`.
  private static func onHost(
    _ rest: ArraySlice<UInt8>,
    _ fragment: ArraySlice<UInt8>,
    _ base: BaseURL
  ) -> SiteAddress {
    let origin = base.origin.utf8.span
    let start = origin.next(UInt8(ascii: "/"), from: 0, before: origin.count)
    let host = origin.extracting(start...)
    let path = rest.dropFirst(host.count)
    guard rest.count >= host.count else { return .otherOrigin }
    for index in host.indices {
      let (written, byte) = (rest[rest.startIndex + index], host[index])
      let isSame =
        byte == UInt8(ascii: "/") ? isSlash(written) : lowercased(written) == lowercased(byte)
      guard isSame else { return .otherOrigin }
    }
    guard path.first.map({ isSlash($0) }) ?? true else { return .otherOrigin }
    return below(path.isEmpty ? [UInt8(ascii: "/")] : path, fragment, base) ?? .neighbour
  }

  /// The place of the site at an absolute path, or nil if that is not below the base URL's.
  private static func below(
    _ path: ArraySlice<UInt8>,
    _ fragment: ArraySlice<UInt8>,
    _ base: BaseURL
  ) -> SiteAddress? {
    let path = withoutDots(path)
    guard path.starts(with: base.path.utf8) else { return nil }
    let encoded = String(
      decoding: path.dropFirst(base.path.utf8.count - 1),
      as: UTF8.self
    )
    let isEncoded = encoded.utf8.contains(UInt8(ascii: "%"))
    let decoded = isEncoded ? ProjectPath.percentDecoded(encoded) : nil
    return .place(path: ExactText(decoded ?? encoded), fragment: identifier(fragment))
  }

  /// The path with `.` and `..` resolved, and slashes for backslashes, as browsers take them.
  private static func withoutDots(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let slash = UInt8(ascii: "/")
    guard path.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\\") }) else {
      return path
    }
    var parts: [ArraySlice<UInt8>] = []
    var endsInSlash = false
    let written = path.dropFirst().split(omittingEmptySubsequences: false, whereSeparator: isSlash)
    for part in written {
      let isDot = part.elementsEqual(".".utf8)
      let isDots = part.elementsEqual("..".utf8)
      endsInSlash = isDot || isDots
      if isDots { _ = parts.popLast() } else if !isDot { parts.append(part) }
    }
    if endsInSlash { parts.append([]) }
    return [slash] + Array(parts.joined(separator: [slash]))
  }

  /// The identifier that a fragment names; nil for the top of a page, which every page has.
  private static func identifier(_ text: ArraySlice<UInt8>) -> ExactText? {
    guard !text.isEmpty else { return nil }
    // What follows `:~:` names a text of the page (WICG, text fragments).
    let end = text.indices.first { text[$0...].starts(with: ":~:".utf8) } ?? text.endIndex
    let name = String(decoding: text[..<end], as: UTF8.self)
    let decoded = ProjectPath.percentDecoded(name) ?? name
    let isTop = decoded.utf8.map(lowercased).elementsEqual("top".utf8)
    return decoded.isEmpty || isTop ? nil : ExactText(decoded)
  }

  /// The address without what browsers leave out: space at its ends, tabs and line endings.
  private static func trimmed(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard address.contains(where: { $0 <= 0x20 }) else { return address }
    let inside = address.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    let start = inside.firstIndex { $0 > 0x20 } ?? inside.endIndex
    let end = inside.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return inside[start..<end]
  }

  /// The index of the colon behind a scheme: a letter, then letters, digits, `+`, `-` and `.`.
  private static func endOfScheme(_ path: ArraySlice<UInt8>) -> Int? {
    guard let first = path.first, (0x61...0x7A).contains(lowercased(first)) else { return nil }
    let end = path.firstIndex { byte in
      switch lowercased(byte) {
      case 0x61...0x7A, 0x30...0x39, 0x2B, 0x2D, 0x2E: false
      default: true
      }
    }
    return end.flatMap { path[$0] == UInt8(ascii: ":") ? $0 : nil }
  }

  /// Whether bytes are those of a text in small letters, in letters of either case.
  private static func isEqual(_ bytes: ArraySlice<UInt8>, _ text: String.UTF8View) -> Bool {
    bytes.elementsEqual(text) { lowercased($0) == $1 }
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
