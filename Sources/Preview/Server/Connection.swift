internal import Commands
internal import NIOCore

/// One client's requests and what it gets for them, one after the other.
struct Connection {
  let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>
  let responder: SiteResponder

  /// Serves the client until one side has had enough.
  ///
  /// An error is the client's: it has gone, or was too slow.
  func serve() async {
    try? await channel.executeThenClose { inbound, outbound in
      var requests = RequestReader(inbound, of: channel.channel)
      let farewell = try await answer(&requests)
      guard let farewell else { return }
      // Who closes with bytes unread makes the system throw away what the client has not read yet.
      outbound.finish()
      let deadline = Deadline(of: channel.channel, in: farewell)
      defer { deadline.meet() }
      try await requests.drain()
    }
  }

  /// Answers requests until the connection is to end.
  ///
  /// - Returns: how long the client may take to close it; nil if it has done so.
  private func answer(_ requests: inout RequestReader) async throws -> TimeAmount? {
    while let request = try await requests.next() {
      let head: RequestHead
      switch request {
      case .success(let request): head = request
      case .failure(let refusal):
        let response = SiteResponder.refuse(refusal, isHead: requests.refusedHead)
        try await send(response, keepsAlive: false)
        return Limits.farewell
      }
      switch await responder.respond(to: head) {
      case .response(let response):
        try await send(response, keepsAlive: head.keepsAlive)
        if !head.keepsAlive { return Limits.farewell }
      case .events(let page):
        try await sendEvents(of: page, until: &requests)
        return nil
      }
    }
    return nil
  }

  private func send(_ response: Response, keepsAlive: Bool) async throws {
    let head = response.head(keepsAlive: keepsAlive, date: now)
    try await send(head + response.body.prefix(Limits.chunk))
    var rest = response.body.dropFirst(Limits.chunk)
    while !rest.isEmpty {
      try await send(Array(rest.prefix(Limits.chunk)))
      rest = rest.dropFirst(Limits.chunk)
    }
  }

  private var now: HTTPDate { HTTPDate(secondsSince1970: Host.secondsSince1970) }

  /// Hands some bytes to the system; a client that does not take them in time is cut off.
  private func send(_ bytes: [UInt8]) async throws {
    let deadline = Deadline(of: channel.channel, in: Limits.write)
    defer { deadline.meet() }
    try await channel.channel.writeAndFlush(ByteBuffer(bytes: bytes))
  }

  /// Sends the version of a page now and whenever the site has changed (WHATWG HTML, §9.2), until
  /// the client goes.
  private func sendEvents(of page: String, until requests: inout RequestReader) async throws {
    try await send(Response.streamHead(SiteResponder.streamFields, date: now))
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask {
        for await site in await responder.live.states() {
          guard let page = await responder.page(at: page, in: site) else { continue }
          try await send(Array("retry: 500\ndata: \(page.version)\n\n".utf8))
        }
      }
      group.addTask {
        while true {
          try await Task.sleep(for: Limits.pulse)
          try await send(Array(":\n\n".utf8))
        }
      }
      try await requests.drain()
      group.cancelAll()
    }
  }
}
