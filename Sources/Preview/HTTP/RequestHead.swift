/// A request as it came: the request line and the header fields (RFC 9112).
///
/// Stricter than the grammar lets a server be: whatever two programs could read in two ways is
/// refused, and so is every body.
struct RequestHead: Equatable {
  /// The longest request line in bytes, without its end.
  static let lineLimit = 8 << 10
  /// The longest head in bytes, from the request line to the empty line.
  static let limit = 16 << 10
  static let fieldLimit = 100

  let method: Method
  let target: RequestTarget
  /// Whether the connection may carry another request after this one.
  let keepsAlive: Bool
  private let fields: [HeaderField]

  enum Method: Equatable {
    case get
    case head
  }

  /// Parses the bytes before the empty line that ends a head, with the end of the last line.
  init(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
    var lines = try Self.lines(of: bytes)[...]
    guard let first = lines.popFirst() else {
      throw Refusal(.badRequest, "The request is empty.")
    }
    guard first.count <= Self.lineLimit else {
      throw Refusal(.uriTooLong, "The request line is over \(Self.lineLimit) bytes long.")
    }
    let line = try RequestLine(first)
    guard lines.count <= Self.fieldLimit else {
      throw Refusal(.headerFieldsTooLarge, "There are over \(Self.fieldLimit) header fields.")
    }
    var fields: [HeaderField] = []
    for line in lines { fields.append(try HeaderField(line)) }
    self.fields = fields
    switch line.method {
    case "GET": method = .get
    case "HEAD": method = .head
    default: throw Refusal(.methodNotAllowed, "Only GET and HEAD are answered.")
    }
    target = try RequestTarget(line.target)
    let options = Self.tokens(of: fields.filter { $0.name == "connection" })
    keepsAlive =
      switch line.version {
      case .one: options.contains("keep-alive") && !options.contains("close")
      case .oneOne: !options.contains("close")
      }
    try refuseBody(line.version)
    guard values("host").count == 1 else {
      throw Refusal(.badRequest, "A request names its host exactly once.")
    }
  }

  /// The values of a field, which may stand in several lines; its name in lower case.
  func values(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// The value of a field that stands at most once; nil if it is missing or repeated.
  func value(_ name: String) -> String? {
    let values = values(name)
    return values.count == 1 ? values[0] : nil
  }

  /// A body would be read as the next request by whoever disagrees about its length.
  private func refuseBody(_ version: RequestLine.Version) throws(Refusal) {
    let (lengths, codings) = (values("content-length"), values("transfer-encoding"))
    if !codings.isEmpty {
      guard lengths.isEmpty, version == .oneOne else {
        throw Refusal(.badRequest, "The length of the request's body is not clear.")
      }
      guard codings.count == 1, codings[0].asciiLowercased == "chunked" else {
        throw Refusal(.notImplemented, "No transfer coding but 'chunked' is known.")
      }
      throw Refusal(.contentTooLarge, "No request may have a body.")
    }
    guard let length = lengths.first else { return }
    guard lengths.count == 1, !length.isEmpty, length.utf8.allSatisfy(\.isDigit) else {
      throw Refusal(.badRequest, "The length of the request's body is not clear.")
    }
    guard length.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) else {
      throw Refusal(.contentTooLarge, "No request may have a body.")
    }
  }

  /// The lines, each of which ends with CR LF; a CR or LF elsewhere is refused.
  private static func lines(of bytes: ArraySlice<UInt8>) throws(Refusal) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes
    while let end = rest.firstIndex(where: { $0 == 0x0D || $0 == 0x0A }) {
      guard rest[end] == 0x0D, rest.dropFirst(end - rest.startIndex + 1).first == 0x0A else {
        throw Refusal(.badRequest, "A line of the request does not end with CR LF.")
      }
      lines.append(rest[..<end])
      rest = rest[(end + 2)...]
    }
    guard rest.isEmpty else {
      throw Refusal(.badRequest, "A line of the request does not end with CR LF.")
    }
    return lines
  }

  /// The elements of a list of tokens, in lower case.
  private static func tokens(of fields: [HeaderField]) -> [String] {
    fields.flatMap { $0.value.utf8.split(separator: UInt8(ascii: ",")) }.map { element in
      String(decoding: element, as: UTF8.self).trimmingBlanks.asciiLowercased
    }
  }
}
