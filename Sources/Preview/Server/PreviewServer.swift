internal import Glibc
internal import NIOCore

/// Listens on a port, at one address or at both of the loopback interface.
struct PreviewServer {
  /// The port that it listens on.
  let port: Int
  private let listeners: [Listener]

  /// How many ports after the first are tried.
  private static let tries = 100

  /// Takes the port, or the next one that is free, and begins to serve.
  ///
  /// - Parameters:
  ///   - host: the name or address to listen at; loopback alone for nil.
  ///   - port: 0 for any that is free.
  static func listen(
    on host: String?,
    port: Int,
    _ responder: SiteResponder
  ) async throws(ListenFailure) -> PreviewServer {
    let channel = PreviewChannel(responder)
    let last = port == 0 ? 0 : min(port + tries, 65_535)
    for candidate in port...max(port, last) {
      do {
        if let server = try await listen(on: host, exactly: candidate, channel) { return server }
      } catch {
        throw ListenFailure(host: host, port: candidate, reason: "\(error)")
      }
    }
    throw ListenFailure(host: host, port: port, reason: "no port from it to \(last) is free")
  }

  /// Nil where another program has the port.
  private static func listen(
    on host: String?,
    exactly port: Int,
    _ channel: PreviewChannel
  ) async throws -> PreviewServer? {
    do {
      let first = try await Listener(at: host ?? "127.0.0.1", port: port, channel)
      guard host == nil else { return PreviewServer(port: first.port, listeners: [first]) }
      do {
        let second = try await Listener(at: "::1", port: first.port, channel)
        return PreviewServer(port: first.port, listeners: [first, second])
      } catch let error as IOError where error.errnoCode == EADDRINUSE {
        // 'localhost' would lead some browsers to the other program.
        await first.stop()
        return nil
      } catch is IOError {
        // A machine without IPv6.
        return PreviewServer(port: first.port, listeners: [first])
      }
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      return nil
    }
  }

  /// Serves clients until something makes it useless to go on, which is thrown.
  func serve() async throws {
    try await withThrowingDiscardingTaskGroup { group in
      for listener in listeners {
        group.addTask { try await listener.serve() }
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
