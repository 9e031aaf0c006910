internal import HTTPTypes

/// What a request asks for: a path and perhaps a query (RFC 9112, §3.2.1).
///
/// The path is decoded once and then only looked up, so nothing in it can lead anywhere; what could
/// be read as another path by somebody else is refused all the same.
struct RequestTarget: Equatable {
  /// Begins with a slash; without percent-encoding.
  let path: String
  /// What follows the first question mark, as it came.
  let query: String?

  init(_ target: ArraySlice<UInt8>) throws(Refusal) {
    guard target.first == UInt8(ascii: "/") else {
      throw Refusal(.badRequest, "A request names a path of this server, such as '/'.")
    }
    guard target.allSatisfy({ (0x21...0x7E).contains($0) }), !target.contains(UInt8(ascii: "#"))
    else {
      throw Refusal(.badRequest, "The address holds a character that belongs encoded.")
    }
    let parts = target.split(
      separator: UInt8(ascii: "?"),
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    query = parts.count == 2 ? String(decoding: parts[1], as: UTF8.self) : nil
    guard let path = Self.decode(parts[0]) else {
      throw Refusal(.badRequest, "The address is not well encoded.")
    }
    let segments = path.utf8.split(separator: UInt8(ascii: "/"))
    guard !segments.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) })
    else {
      throw Refusal(.badRequest, "The address leads through '.' or '..'.")
    }
    self.path = path
  }

  /// The value of a parameter of the query, decoded; nil if there is none, or more than one.
  func parameter(_ name: String) -> String? {
    let pairs = (query ?? "").utf8.split(separator: UInt8(ascii: "&"))
    let values = pairs.compactMap { pair -> String? in
      guard pair.starts(with: name.utf8) else { return nil }
      let rest = pair.dropFirst(name.utf8.count)
      guard rest.first == UInt8(ascii: "=") else { return nil }
      return Self.decode(Array(rest.dropFirst())[...], allowsSlashes: true)
    }
    return values.count == 1 ? values[0] : nil
  }

  /// Decodes each percent sign with its two digits once.
  ///
  /// Nil for an escape that is incomplete, that stands for a slash, a backslash or a control
  /// character, for a backslash as it is, and for what is no UTF-8.
  private static func decode(_ text: ArraySlice<UInt8>, allowsSlashes: Bool = false) -> String? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        if byte == UInt8(ascii: "\\") { return nil }
        decoded.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalValue,
        let low = rest.popFirst()?.hexadecimalValue
      else { return nil }
      switch high << 4 | low {
      case 0x00...0x1F, 0x7F, UInt8(ascii: "\\"): return nil
      case UInt8(ascii: "/") where !allowsSlashes: return nil
      case let byte: decoded.append(byte)
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }
}
