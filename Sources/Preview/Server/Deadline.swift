internal import NIOCore

/// Closes a connection unless something has happened by then.
struct Deadline {
  private let closing: Scheduled<Void>

  init(of channel: any Channel, in time: TimeAmount) {
    closing = channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  /// It has happened.
  func meet() {
    closing.cancel()
  }
}
