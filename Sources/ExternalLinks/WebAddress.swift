/// An address that can be asked for: http or https, with a host, without a user's name.
///
/// Taken apart as browsers do (WHATWG URL, §4.4) as far as it matters here: spaces and control
/// characters at the ends and line endings anywhere are left out, a backslash before the query is a
/// slash, and what may not stand in an address becomes `%XX`.
package struct WebAddress: Hashable, Sendable {
  /// What is asked for: the address without its fragment; ASCII but for the name of the host.
  package let request: String
  /// The host in small letters, without its port.
  package let host: String
  /// Scheme, host and port: what one server answers for.
  package let origin: String
  /// What stands behind the `#`; nil where there is none.
  package let fragment: String?

  /// The whole address.
  package var text: String { fragment.map { "\(request)#\($0)" } ?? request }

  /// The longest address, in bytes.
  private static let limit = 4_096

  /// - Throws: `malformed` or `credentials`.
  package init(_ text: String) throws(LinkFault) {
    var bytes = text.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    guard bytes.count <= Self.limit else { throw .malformed }

    let mark = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    fragment = mark == bytes.endIndex ? nil : Self.encoded(bytes[mark...].dropFirst())
    let scheme = try Self.scheme(of: bytes)
    var rest = bytes[..<mark].dropFirst(scheme.utf8.count + 1)
    let query = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
    rest = rest[..<query].map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 } + rest[query...]
    guard rest.starts(with: "//".utf8) else { throw .malformed }
    rest = rest.dropFirst(2)

    let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    let (host, port) = try Self.split(authority)
    let path = Self.encoded(rest.dropFirst(authority.count))
    self.host = host
    origin = "\(scheme)://\(host)\(port)"
    request = origin + (path.utf8.first == UInt8(ascii: "/") ? path : "/" + path)
  }

  private static func scheme(of bytes: ArraySlice<UInt8>) throws(LinkFault) -> String {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { throw .malformed }
    let scheme = String(decoding: lowercased(bytes[..<colon]), as: UTF8.self)
    guard scheme == "http" || scheme == "https" else { throw .malformed }
    return scheme
  }

  /// The host in small letters, and the port with its colon; nothing for no port.
  private static func split(
    _ authority: ArraySlice<UInt8>
  ) throws(LinkFault) -> (host: String, port: String) {
    guard !authority.contains(UInt8(ascii: "@")) else { throw .credentials }
    let isLiteral = authority.first == UInt8(ascii: "[")
    let end =
      isLiteral
      ? authority.firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
      : authority.firstIndex(of: UInt8(ascii: ":"))
    let host = authority[..<(end ?? authority.endIndex)]
    let port = authority[host.endIndex...]
    let isHost = isLiteral ? isIPv6Literal(host) : !host.isEmpty && host.allSatisfy(isHostByte)
    guard isHost, isPort(port) else { throw .malformed }
    return (
      String(decoding: lowercased(host), as: UTF8.self),
      port.count <= 1 ? "" : String(decoding: port, as: UTF8.self)
    )
  }

  private static func isIPv6Literal(_ host: ArraySlice<UInt8>) -> Bool {
    host.count > 3 && host.last == UInt8(ascii: "]")
      && host.dropFirst().dropLast().allSatisfy { byte in
        switch byte {
        case 0x30...0x3A, 0x41...0x46, 0x61...0x66, UInt8(ascii: "."): true
        default: false
        }
      }
  }

  /// A letter, a digit, `-`, `.`, `_`, or a byte of a character that is not ASCII.
  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  private static func isPort(_ port: ArraySlice<UInt8>) -> Bool {
    guard let colon = port.first else { return true }
    let digits = port.dropFirst()
    guard colon == UInt8(ascii: ":"), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    return digits.isEmpty || UInt16(String(decoding: digits, as: UTF8.self)) != nil
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The bytes with those that may not stand in an address as `%XX`.
  private static func encoded(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case 0x00...0x20, 0x7F...0xFF, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D:
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: encoded.append(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
