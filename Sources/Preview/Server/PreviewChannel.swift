internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPTypes

/// A client's connection as Hummingbird serves it, with `RequestGate` where its own channel has NIO's
/// decoder of requests.
struct PreviewChannel: HTTPChannelHandler {
  typealias Value = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

  let responder: HTTPChannelHandler.Responder
  /// Of the clients at all addresses together.
  private let count = ConnectionCount()

  init(_ responder: SiteResponder) {
    self.responder = { request, writer, channel in
      let response = await responder.respond(to: request, port: channel.localAddress?.port ?? 0)
      let body = try await writer.writeHead(response.head)
      try await response.body.write(PacedWriter(body, on: channel.eventLoop))
    }
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      try channel.syncOptions?.setOption(
        .recvAllocator,
        value: FixedSizeRecvByteBufferAllocator(capacity: 4 << 10)
      )
      var framing = HTTPResponseEncoder.Configuration()
      // A stream of events ends with its connection, so that clients of HTTP/1.0 can read it too.
      framing.automaticallySetFramingHeaders = false
      let pipeline = channel.pipeline.syncOperations
      try pipeline.addHandler(Delivery())
      try pipeline.addHandler(HTTPResponseEncoder(configuration: framing))
      try pipeline.addHandler(RequestGate())
      try pipeline.addHandler(HTTPConnectionStateHandler(idleTimeout: Limits.idle, logger: logger))
      return try Value(
        wrappingChannelSynchronously: channel,
        configuration: .init(isOutboundHalfClosureEnabled: true)
      )
    }
  }

  /// Serves the client until one side has had enough.
  func handle(value: Value, logger: Logger) async {
    let isRoom = count.add()
    defer { count.remove() }
    if isRoom {
      await handleHTTP(asyncChannel: value, logger: logger)
    } else {
      try? await value.executeThenClose { _, _ in }
    }
  }
}
