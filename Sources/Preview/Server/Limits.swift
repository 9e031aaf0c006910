internal import NIOCore

/// How much of the machine a client may take.
enum Limits {
  static let connections = 256
  /// From the first byte of a request to the end of its head.
  static let head = TimeAmount.seconds(5)
  /// Without a byte between two requests.
  static let idle = Duration.seconds(30)
  /// For a client to take `chunk`.
  static let write = TimeAmount.seconds(30)
  /// How many bytes are handed to the system at once.
  static let chunk = 64 << 10
  /// How many bytes of a body that nobody asked for are read, so that the client sees why.
  static let unread = 1 << 20
  /// How long after the last answer.
  static let farewell = TimeAmount.seconds(2)
  /// Between two signs of life of a stream of events.
  static let pulse = Duration.seconds(15)
}
