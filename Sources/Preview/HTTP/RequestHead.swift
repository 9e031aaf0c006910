internal import HTTPTypes

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

  let request: HTTPRequest
  /// Whether the connection may carry another request after this one.
  let keepsAlive: Bool

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
      throw Refusal(
        .requestHeaderFieldsTooLarge,
        "There are over \(Self.fieldLimit) header fields."
      )
    }
    var fields = HTTPFields()
    for line in lines { fields.append(try Self.field(line)) }
    guard [.get, .head].contains(line.method) else {
      throw Refusal(.methodNotAllowed, "Only GET and HEAD are answered.")
    }
    // Other types trim paths and mend them; of this one nothing is left to mend.
    _ = try RequestTarget(line.target)
    let options = Self.tokens(of: fields[values: .connection])
    keepsAlive =
      switch line.version {
      case .one: options.contains("keep-alive") && !options.contains("close")
      case .oneOne: !options.contains("close")
      }
    try Self.refuseBody(fields, line.version)
    let hosts = fields.filter { $0.name.canonicalName == "host" }
    guard hosts.count == 1 else {
      throw Refusal(.badRequest, "A request names its host exactly once.")
    }
    request = HTTPRequest(
      method: line.method,
      scheme: "http",
      authority: hosts[0].value,
      path: String(decoding: line.target, as: UTF8.self),
      headerFields: fields
    )
  }

  /// Parses a line without its end; one that goes on from the line before is refused.
  private static func field(_ line: ArraySlice<UInt8>) throws(Refusal) -> HTTPField {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
      let name = HTTPField.Name(String(decoding: line[..<colon], as: UTF8.self))
    else {
      throw Refusal(.badRequest, "A header field is not 'Name: value'.")
    }
    let value = line[(colon + 1)...].trimmingBlanks
    guard HTTPField.isValidValue(value) else {
      throw Refusal(.badRequest, "A header field holds a control character.")
    }
    return HTTPField(name: name, value: value)
  }

  /// A body would be read as the next request by whoever disagrees about its length.
  private static func refuseBody(
    _ fields: HTTPFields,
    _ version: RequestLine.Version
  ) throws(Refusal) {
    let (lengths, codings) = (fields[values: .contentLength], fields[values: .transferEncoding])
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
  private static func tokens(of values: [String]) -> [String] {
    values.flatMap { $0.utf8.split(separator: UInt8(ascii: ",")) }.map { element in
      String(decoding: element.trimmingBlanks, as: UTF8.self).asciiLowercased
    }
  }
}
