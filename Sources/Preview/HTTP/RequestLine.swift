internal import HTTPTypes

/// The first line of a request: `GET /articles/iron/ HTTP/1.1`.
struct RequestLine {
  let method: HTTPRequest.Method
  let target: ArraySlice<UInt8>
  let version: Version

  enum Version {
    case one
    case oneOne
  }

  /// Parses a line without its end.
  init(_ line: ArraySlice<UInt8>) throws(Refusal) {
    let parts = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3,
      let method = HTTPRequest.Method(String(decoding: parts[0], as: UTF8.self))
    else {
      throw Refusal(.badRequest, "The request line is not 'METHOD TARGET HTTP/1.1'.")
    }
    self.method = method
    target = parts[1]
    switch String(decoding: parts[2], as: UTF8.self) {
    case "HTTP/1.1": version = .oneOne
    case "HTTP/1.0": version = .one
    default:
      guard Self.isVersion(parts[2]) else {
        throw Refusal(.badRequest, "The request line is not 'METHOD TARGET HTTP/1.1'.")
      }
      throw Refusal(.httpVersionNotSupported, "Only HTTP/1.1 and HTTP/1.0 are spoken.")
    }
  }

  /// Whether a text has the form of a version, such as `HTTP/2.0`.
  private static func isVersion(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.dropFirst(5)
    return text.starts(with: "HTTP/".utf8) && digits.count == 3
      && digits.dropFirst().first == UInt8(ascii: ".")
      && digits.first?.isDigit == true && digits.last?.isDigit == true
  }
}
