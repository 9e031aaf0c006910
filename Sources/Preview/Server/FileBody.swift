internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore

extension ResponseBody {
  /// Bytes that are handed to the system one piece after the other.
  init(bytes: [UInt8]) {
    self.init(contentLength: bytes.count) { writer in
      var rest = bytes[...]
      while !rest.isEmpty {
        try await writer.write(ByteBuffer(bytes: rest.prefix(Limits.chunk)))
        rest = rest.dropFirst(Limits.chunk)
      }
      try await writer.finish(nil)
    }
  }
}

extension Response {
  /// The answer with a part of its bytes.
  func narrowed(to range: ByteRange, of bytes: [UInt8]) -> Response {
    var response = self
    switch range {
    case .whole: break
    case .part(let range):
      response.status = .partialContent
      let last = range.upperBound - 1
      response.headers[.contentRange] = "bytes \(range.lowerBound)-\(last)/\(bytes.count)"
      response.body = ResponseBody(bytes: Array(bytes[range]))
    case .unsatisfiable:
      response.status = .rangeNotSatisfiable
      response.headers[.contentRange] = "bytes */\(bytes.count)"
      response.body = ResponseBody()
    }
    return response
  }
}
