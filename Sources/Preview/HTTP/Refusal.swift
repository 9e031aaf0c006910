internal import HTTPTypes
internal import NIOCore

/// Why a request gets no file: the status, and the reason in a sentence for whoever looks at it.
struct Refusal: Error, Equatable {
  let status: HTTPResponse.Status
  let reason: String

  init(_ status: HTTPResponse.Status, _ reason: String) {
    self.status = status
    self.reason = reason
  }

  /// What the client gets to read.
  var text: ByteBuffer {
    ByteBuffer(string: "\(status.code) \(status.reasonPhrase)\n\(reason)\n")
  }
}
