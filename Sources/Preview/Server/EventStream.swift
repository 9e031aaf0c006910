internal import AsyncAlgorithms
internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore

/// Word of every change of a page (WHATWG HTML, §9.2).
struct EventStream {
  /// The page's path, as the address line has it.
  let page: String
  let responder: SiteResponder

  /// Writes the version of the page now and whenever the site has changed, until the client goes.
  ///
  /// - Parameter request: that the stream answers.
  func body(for request: Request) -> ResponseBody {
    ResponseBody { writer in
      let versions = await responder.live.states().compactMap { site in
        await responder.page(at: page, in: site).map { "retry: 500\ndata: \($0.version)\n\n" }
      }
      let pulses = AsyncTimerSequence(interval: Limits.pulse, clock: .continuous)
      let texts = merge(versions, pulses.map { _ in ":\n\n" })
      try await request.body.consumeWithCancellationOnInboundClose { _ in
        for await text in texts { try await writer.write(ByteBuffer(string: text)) }
      }
      try await writer.finish(nil)
    }
  }
}
