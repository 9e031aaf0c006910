internal import NIOCore

/// Closes a connection unless something has happened by then.
struct Deadline {
  private var closing: Scheduled<Void>?

  var isSet: Bool { closing != nil }

  /// Begins anew.
  mutating func set(in time: TimeAmount, _ context: ChannelHandlerContext) {
    closing?.cancel()
    closing = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
      context.close(promise: nil)
    }
  }

  /// It has happened.
  mutating func meet() {
    closing?.cancel()
    closing = nil
  }
}
