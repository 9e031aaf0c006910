internal import NIOCore

/// Cuts the bytes of a connection into the heads of requests.
struct RequestReader {
  private let channel: any Channel
  private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
  /// What has come of the next requests.
  private var bytes: [UInt8] = []
  /// How many of these have been looked at.
  private var position = 0

  init(_ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, of channel: any Channel) {
    self.inbound = inbound.makeAsyncIterator()
    self.channel = channel
  }

  /// The next request; nil once the client has no more to say, or has taken too long to say it.
  mutating func next() async throws -> Result<RequestHead, Refusal>? {
    var deadline = Deadline(of: channel, in: bytes.isEmpty ? Limits.idle : Limits.head)
    defer { deadline.meet() }
    while true {
      do throws(Refusal) {
        if let end = try endOfHead() {
          let head = try RequestHead(bytes[..<end])
          drop(end + 2)
          return .success(head)
        }
      } catch {
        return .failure(error)
      }
      let isFirst = bytes.isEmpty
      guard let buffer = try await inbound.next(isolation: #isolation) else { return nil }
      bytes.append(contentsOf: buffer.readableBytesView)
      guard isFirst else { continue }
      deadline.meet()
      deadline = Deadline(of: channel, in: Limits.head)
    }
  }

  /// Whether the request that was refused last asked for no more than a head.
  var refusedHead: Bool { bytes.starts(with: "HEAD ".utf8) }

  /// Waits until the client has closed its side, or has sent more than is worth reading.
  mutating func drain() async throws {
    var count = 0
    while count < Limits.unread, let buffer = try await inbound.next(isolation: #isolation) {
      count += buffer.readableBytes
    }
  }

  /// Where the empty line begins that ends the head of the next request; nil while it has not come.
  private mutating func endOfHead() throws(Refusal) -> Int? {
    // An empty line before a request is passed over (RFC 9112, §2.2).
    if position == 0, bytes.starts(with: [0x0D, 0x0A]) { drop(2) }
    while position < bytes.count {
      guard bytes[position] == 0x0A else {
        position += 1
        continue
      }
      guard position > 0, bytes[position - 1] == 0x0D else {
        throw Refusal(.badRequest, "A line of the request does not end with CR LF.")
      }
      let line = position - 1
      position += 1
      let isEmpty = line >= 2 && bytes[line - 1] == 0x0A
      if isEmpty, line <= RequestHead.limit { return line }
    }
    let hasLine = bytes.contains(0x0A)
    if !hasLine, bytes.count > RequestHead.lineLimit + 2 {
      throw Refusal(.uriTooLong, "The request line is over \(RequestHead.lineLimit) bytes long.")
    }
    if bytes.count > RequestHead.limit {
      throw Refusal(.headerFieldsTooLarge, "The head is over \(RequestHead.limit) bytes long.")
    }
    return nil
  }

  private mutating func drop(_ count: Int) {
    bytes.removeFirst(min(count, bytes.count))
    position = 0
  }
}
