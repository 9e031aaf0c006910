internal import HTTPTypes

/// The names by which the server may be asked for: the guard against pages of other sites.
///
/// A page anywhere on the web can have a browser on this machine ask a loopback address, and can let
/// its own name lead there after it was loaded (DNS rebinding). Such a request carries that name as
/// its host, or says where it comes from.
struct AllowedHosts {
  /// In lower case, an IPv6 address in brackets.
  private var names: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
  /// An address written as numbers cannot be made to lead elsewhere.
  private let allowsAddresses: Bool

  /// - Parameter host: the name or address to bind to that the user gave; nil for loopback alone.
  init(host: String?) {
    allowsAddresses = host != nil
    guard let host = host?.asciiLowercased else { return }
    names.insert(host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host)
  }

  /// Throws for a request to another name, and for one that a page of another site caused.
  ///
  /// - Parameter port: that it came in at.
  func admit(_ request: HTTPRequest, port: Int) throws(Refusal) {
    guard let host = request.authority?.asciiLowercased, isAllowed(host, port) else {
      throw Refusal(.misdirectedRequest, "This server answers to 'localhost:\(port)' only.")
    }
    let origins = request.headerFields[values: .origin]
    guard origins.isEmpty || origins.map(\.asciiLowercased) == ["http://\(host)"] else {
      throw Refusal(.forbidden, "A page of another origin may not ask this server.")
    }
    let sites = request.headerFields.filter { $0.name.canonicalName == "sec-fetch-site" }
    guard !sites.contains(where: { $0.value.asciiLowercased == "cross-site" }) else {
      throw Refusal(.forbidden, "A page of another site may not ask this server.")
    }
  }

  private func isAllowed(_ authority: String, _ port: Int) -> Bool {
    var name = authority.utf8[...]
    let suffix = ":\(port)"
    if name.reversed().starts(with: suffix.utf8.reversed()) {
      name = name.dropLast(suffix.utf8.count)
    } else if port != 80 {
      return false
    }
    let text = String(decoding: name, as: UTF8.self)
    return names.contains(text) || (allowsAddresses && Self.isAddress(name))
  }

  /// Whether a host is an IPv4 address in its plain form, or an IPv6 address in brackets.
  private static func isAddress(_ host: Substring.UTF8View) -> Bool {
    if host.first == UInt8(ascii: "["), host.last == UInt8(ascii: "]") {
      return host.dropFirst().dropLast().allSatisfy {
        $0.hexadecimalValue != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
      }
    }
    let parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.count) && part.allSatisfy(\.isDigit)
      }
  }
}
