internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOPosix

/// A server of Hummingbird's at one address.
struct Listener {
  /// The port that it listens on.
  let port: Int
  private let running: Task<Void, any Error>
  /// Says the port once, and ends when the server does.
  private let life: AsyncStream<Int>

  /// Takes the port, and begins to serve.
  ///
  /// - Parameter port: 0 for any that is free.
  init(at host: String, port: Int, _ channel: PreviewChannel) async throws {
    let (life, continuation) = AsyncStream.makeStream(of: Int.self)
    let server = Server(
      childChannelSetup: channel,
      configuration: ServerConfiguration(
        address: .hostname(host, port: port),
        backlog: Limits.connections
      ),
      onServerRunning: { continuation.yield($0.localAddress?.port ?? port) },
      eventLoopGroup: .singletonMultiThreadedEventLoopGroup,
      logger: Logger(label: "server") { _ in SwiftLogNoOpLogHandler() }
    )
    running = Task {
      defer { continuation.finish() }
      try await server.run()
    }
    guard let bound = await life.first(where: { _ in true }) else {
      try await running.value
      throw CancellationError()
    }
    self.port = bound
    self.life = life
  }

  /// Serves until something makes it useless to go on, which is thrown, or until the task is
  /// cancelled; then without waiting for the clients.
  func serve() async throws {
    for await _ in life {}
    if !Task.isCancelled { try await running.value }
  }

  /// Gives the port back.
  func stop() async {
    running.cancel()
    _ = await running.result
  }
}
