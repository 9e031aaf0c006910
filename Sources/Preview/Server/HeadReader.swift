internal import HTTPTypes
internal import NIOCore

/// Cuts the bytes of a connection into the heads of requests.
struct HeadReader {
  /// What has come of the next requests.
  private var bytes = ByteBuffer()
  private var scan = Scan()
  /// Whether an empty line came before the next request.
  private var hasEmptyLine = false

  /// How far the bytes have been looked at.
  private struct Scan {
    var position = 0
    var lines = 0
    /// How many bytes the present line has so far.
    var length = 0
    var previous: UInt8 = 0
  }

  /// Whether nothing has come of the next request.
  var isEmpty: Bool { bytes.readableBytes == 0 }

  /// Whether the next request asks for no more than a head, as far as it has come.
  var asksForHead: Bool { bytes.readableBytesView.starts(with: "HEAD ".utf8) }

  mutating func append(_ more: ByteBuffer) {
    bytes.discardReadBytes()
    bytes.writeImmutableBuffer(more)
  }

  /// The next request; nil while the end of its head has not come.
  mutating func next() throws(Refusal) -> RequestHead? {
    guard let end = try endOfHead() else { return nil }
    let head = try RequestHead(Array(bytes.readableBytesView.prefix(end))[...])
    drop(end + 2)
    hasEmptyLine = false
    return head
  }

  /// Where the empty line begins that ends the head of the next request; nil while it has not come.
  private mutating func endOfHead() throws(Refusal) -> Int? {
    // One empty line before a request is passed over (RFC 9112, §2.2).
    if scan.position < 2, !hasEmptyLine, bytes.readableBytesView.starts(with: [0x0D, 0x0A]) {
      drop(2)
      hasEmptyLine = true
    }
    for byte in bytes.readableBytesView.dropFirst(scan.position) {
      scan.position += 1
      guard byte == 0x0A else {
        scan.length += 1
        scan.previous = byte
        continue
      }
      guard scan.previous == 0x0D else {
        throw Refusal(.badRequest, "A line of the request does not end with CR LF.")
      }
      let end = scan.position - 2
      if scan.lines > 0, scan.length == 1, end <= RequestHead.limit { return end }
      scan.lines += 1
      scan.length = 0
      scan.previous = byte
    }
    if scan.lines == 0, scan.length > RequestHead.lineLimit + 2 {
      throw Refusal(.uriTooLong, "The request line is over \(RequestHead.lineLimit) bytes long.")
    }
    if scan.position > RequestHead.limit {
      throw Refusal(
        .requestHeaderFieldsTooLarge,
        "The head is over \(RequestHead.limit) bytes long."
      )
    }
    return nil
  }

  private mutating func drop(_ count: Int) {
    bytes.moveReaderIndex(forwardBy: count)
    scan = Scan()
  }
}
