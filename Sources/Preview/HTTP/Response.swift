/// An answer with all of its bytes in memory.
struct Response {
  var status: Status
  /// But for those that `head` adds.
  var fields: [(name: String, value: String)]
  var body: [UInt8]
  /// Nil where the length that a body would have is that of `body`.
  var contentLength: Int?

  init(
    _ status: Status,
    _ fields: [(name: String, value: String)] = [],
    body: [UInt8] = []
  ) {
    self.status = status
    self.fields = fields
    self.body = body
  }

  /// The head, with the empty line that ends it.
  func head(keepsAlive: Bool, date: HTTPDate) -> [UInt8] {
    var text = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\nDate: \(date)\r\n"
    for field in fields { text += "\(field.name): \(field.value)\r\n" }
    if status != .notModified { text += "Content-Length: \(contentLength ?? body.count)\r\n" }
    text += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    return Array(text.utf8)
  }
}

extension Response {
  /// The head of an answer that has no end but that of the connection.
  static func streamHead(
    _ fields: [(name: String, value: String)],
    date: HTTPDate
  ) -> [UInt8] {
    let lines = fields.map { "\($0.name): \($0.value)\r\n" }.joined()
    return Array("HTTP/1.1 200 OK\r\nDate: \(date)\r\n\(lines)Connection: close\r\n\r\n".utf8)
  }
}
