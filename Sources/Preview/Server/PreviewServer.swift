internal import Glibc
internal import NIOCore
internal import NIOPosix

/// Listens on a port, at one address or at both of the loopback interface.
struct PreviewServer {
  /// The port that it listens on.
  let port: Int
  private let listeners: [Listener]

  private typealias Child = NIOAsyncChannel<ByteBuffer, ByteBuffer>
  private typealias Listener = NIOAsyncChannel<Child, Never>

  /// How many ports after the first are tried.
  private static let tries = 100

  /// Takes the port, or the next one that is free.
  ///
  /// - Parameters:
  ///   - host: the name or address to listen at; loopback alone for nil.
  ///   - port: 0 for any that is free.
  static func listen(on host: String?, port: Int) async throws(ListenFailure) -> PreviewServer {
    let last = port == 0 ? 0 : min(port + tries, 65_535)
    for candidate in port...max(port, last) {
      do {
        if let server = try await listen(on: host, exactly: candidate) { return server }
      } catch {
        throw ListenFailure(host: host, port: candidate, reason: "\(error)")
      }
    }
    throw ListenFailure(host: host, port: port, reason: "no port from it to \(last) is free")
  }

  /// Nil where another program has the port.
  private static func listen(on host: String?, exactly port: Int) async throws -> PreviewServer? {
    do {
      let first = try await bind(host ?? "127.0.0.1", port)
      let bound = first.channel.localAddress?.port ?? port
      guard host == nil else { return PreviewServer(port: bound, [first]) }
      do {
        return PreviewServer(port: bound, [first, try await bind("::1", bound)])
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        // 'localhost' would lead some browsers to the other program.
        try await first.channel.close()
        return nil
      } catch is IOError {
        // A machine without IPv6.
        return PreviewServer(port: bound, [first])
      }
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      return nil
    }
  }

  private init(port: Int, _ listeners: [Listener]) {
    self.port = port
    self.listeners = listeners
  }

  /// Serves clients until the process ends.
  func serve(_ responder: SiteResponder) async {
    let count = ConnectionCount()
    await withDiscardingTaskGroup { group in
      for listener in listeners {
        group.addTask { await Self.serve(clientsOf: listener, responder, count) }
      }
    }
  }

  private static func serve(
    clientsOf listener: Listener,
    _ responder: SiteResponder,
    _ count: ConnectionCount
  ) async {
    try? await listener.executeThenClose { clients in
      try await withThrowingDiscardingTaskGroup { group in
        for try await client in clients {
          group.addTask {
            let isRoom = count.add()
            defer { count.remove() }
            if isRoom {
              await Connection(channel: client, responder: responder).serve()
            } else {
              try? await client.executeThenClose { _, _ in }
            }
          }
        }
      }
    }
  }

  private static func bind(_ host: String, _ port: Int) async throws -> Listener {
    try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.backlog, value: Int32(Limits.connections))
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(
        .recvAllocator,
        value: FixedSizeRecvByteBufferAllocator(capacity: 4 << 10)
      )
      .bind(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try Child(
            wrappingChannelSynchronously: channel,
            configuration: .init(
              backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2),
              isOutboundHalfClosureEnabled: true
            )
          )
        }
      }
  }
}

/// Why nothing can be served at all.
struct ListenFailure: Error, CustomStringConvertible {
  let host: String?
  let port: Int
  let reason: String

  var description: String {
    "cannot listen on \(host ?? "localhost"), port \(port): \(reason); "
      + "name another one with --port"
  }
}
