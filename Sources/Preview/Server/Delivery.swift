internal import NIOCore

/// Sees to it that a client takes what it is told, and gets to read the last of it.
final class Delivery: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = IOData
  typealias OutboundOut = IOData

  /// How many writes the system has not taken yet.
  private var unsent = 0
  /// Whether nothing more is to be told.
  private var isEnding = false
  /// How many bytes have come since.
  private var unread = 0
  private var deadline = Deadline()

  func handlerRemoved(context: ChannelHandlerContext) {
    deadline.meet()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let promise = promise ?? context.eventLoop.makePromise()
    unsent += 1
    if unsent == 1 { deadline.set(in: Limits.write, context) }
    promise.futureResult.assumeIsolated().whenComplete { _ in self.sent(context) }
    context.write(data, promise: promise)
  }

  /// The system has taken a write, or never will.
  private func sent(_ context: ChannelHandlerContext) {
    unsent -= 1
    if unsent > 0 {
      deadline.set(in: Limits.write, context)
    } else if isEnding {
      leave(context)
    } else {
      deadline.meet()
    }
  }

  /// Hummingbird closes as soon as it has handed over the last bytes; then NIO would throw them away
  /// if the client has closed its own side.
  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    guard mode == .output else { return context.close(mode: mode, promise: promise) }
    promise?.succeed()
    guard !isEnding else { return }
    isEnding = true
    if unsent == 0 { leave(context) }
  }

  private func leave(_ context: ChannelHandlerContext) {
    deadline.set(in: Limits.farewell, context)
    context.close(mode: .output, promise: nil)
    context.read()
  }

  /// What comes after the last answer is read and thrown away: who closes with bytes unread makes the
  /// system throw away what the client has not read yet.
  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard isEnding else { return context.fireChannelRead(data) }
    unread += unwrapInboundIn(data).readableBytes
    if unread > Limits.unread { context.close(promise: nil) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if isEnding { context.read() } else { context.fireChannelReadComplete() }
  }
}
