internal import HTML

/// Where the site is published: `https://example.org/clinic/`.
///
/// Paths of the site start with `/` and are independent of the base URL (`/articles/sciatica/`);
/// this type turns them into the addresses that go into pages.
package struct BaseURL: Sendable, Equatable {
  /// `https://example.org`, without a slash at the end.
  package let origin: String
  /// `/` or `/clinic/`: begins and ends with a slash.
  package let path: String
  /// The absolute URL of the home page.
  package let home: String

  /// Parses the address of a site.
  ///
  /// It is an absolute `http` or `https` URL without user, query or fragment; a missing slash at the
  /// end is added. Nil for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let scheme = ["https://", "http://"].first(where: { bytes.starts(with: $0.utf8) }) else {
      return nil
    }
    let rest = bytes[scheme.utf8.count...]
    let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
    let host = rest[..<slash]
    guard Self.isHost(host) else { return nil }
    guard rest[slash...].allSatisfy(Self.isPathByte) else { return nil }
    var path = String(decoding: rest[slash...], as: UTF8.self)
    if !path.utf8.elementsEqual("/".utf8), path.utf8.last != UInt8(ascii: "/") { path += "/" }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.dropFirst().dropLast().allSatisfy({ !$0.isEmpty && !Self.isDots($0) }) else {
      return nil
    }
    self.init(origin: scheme + String(decoding: host, as: UTF8.self), path: path)
  }

  /// The address of a path of the site within its origin: `/articles/` gives `/clinic/articles/`.
  ///
  /// The slash goes as a byte: with an accent behind it, it is part of a longer character.
  package func relative(_ sitePath: String) -> String {
    if path.utf8.count == 1, sitePath.utf8.first == UInt8(ascii: "/") { return sitePath }
    return path + String(decoding: sitePath.utf8.dropFirst(), as: UTF8.self)
  }

  /// The absolute URL of a path of the site.
  package func absolute(_ sitePath: String) -> String {
    origin + relative(sitePath)
  }

  /// The path of the site that a URL with a host leads to, as it is written: for
  /// `https://example.org/clinic/about/#top` it is `/about/`.
  ///
  /// Nil for a URL of another host or of another part of it. The scheme and the host may be in letters
  /// of either case.
  func sitePath(onHost url: String) -> String? {
    let (bytes, origin) = (url.utf8.span, origin.utf8.span)
    guard bytes.count >= origin.count else { return nil }
    for index in origin.indices
    where Self.lowercased(bytes[index]) != Self.lowercased(origin[index]) {
      return nil
    }
    var end = origin.count
    while end < bytes.count, bytes[end] != UInt8(ascii: "?"), bytes[end] != UInt8(ascii: "#") {
      end += 1
    }
    let path = bytes.extracting(origin.count..<end)
    // A host alone is its home page.
    if path.isEmpty { return self.path.utf8.count == 1 ? "/" : nil }
    let root = self.path.utf8.span
    guard path.count >= root.count, path.extracting(first: root.count).hasSameBytes(as: root) else {
      return nil
    }
    let start = origin.count + root.count - 1
    return String(decoding: url.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// A name of letters, digits and hyphens between dots, and a port if one is given.
  private static func isHost(_ host: some Collection<UInt8>) -> Bool {
    let parts = host.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let name = parts.first, parts.count <= 2 else { return false }
    let port = parts.dropFirst().map { String(decoding: $0, as: UTF8.self) }
    let isPort = port.allSatisfy { text in
      text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        && (Int(text).map((1...65_535).contains) ?? false)
    }
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return isPort
      && labels.allSatisfy { label in
        let hyphen = UInt8(ascii: "-")
        return !label.isEmpty && label.allSatisfy(isLabelByte) && label.first != hyphen
      }
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
    default: false
    }
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private static func isDots(_ part: some Collection<UInt8>) -> Bool {
    part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8)
  }
}

extension BaseURL {
  /// Stands in while a site whose base URL is wrong is being checked; never published.
  static let placeholder = BaseURL(origin: "https://invalid.example", path: "/")

  private init(origin: String, path: String) {
    self.origin = origin
    home = origin + path
    self.path = path
  }
}
