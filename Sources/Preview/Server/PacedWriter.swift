internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore

/// Hands over a piece of a body only when the client has taken most of those before.
///
/// Hummingbird's own writer learns on the thread of the connection's loop that the client takes no
/// more, and until then gets all that it is given, which may be all of a long file.
struct PacedWriter<Base: ResponseBodyWriter>: ResponseBodyWriter {
  private var base: Base
  private let loop: any EventLoop

  init(_ base: Base, on loop: any EventLoop) {
    self.base = base
    self.loop = loop
  }

  @concurrent mutating func write(_ buffer: ByteBuffer) async throws {
    try await base.write(buffer)
    try await loop.submit {}.get()
  }

  @concurrent consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
    try await base.finish(trailingHeaders)
  }
}
