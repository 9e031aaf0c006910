internal import Commands
internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPTypes
internal import NIOHTTPTypesHTTP1

/// Reads requests by the grammar of `RequestHead`, and lets them through to Hummingbird one at a time;
/// answers those that it refuses.
final class RequestGate: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private enum State {
    case reading
    case answering(keepsAlive: Bool)
  }

  private var state = State.reading
  private var heads = HeadReader()
  private var isReadHeld = false
  private var isInputEndHeld = false
  /// For the rest of a head.
  private var deadline = Deadline()

  func handlerRemoved(context: ChannelHandlerContext) {
    deadline.meet()
  }

  // Requests

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    heads.append(unwrapInboundIn(data))
    admitNext(context)
  }

  /// While a request is being answered, those after it stay with the system, so that a client which
  /// takes no answers fills its own memory and not ours.
  func read(context: ChannelHandlerContext) {
    if case .answering = state { isReadHeld = true } else { context.read() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event, case .answering(keepsAlive: true) = state,
      !heads.isEmpty
    {
      // The client may have asked for more before.
      isInputEndHeld = true
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }

  /// Lets the next request through, if it is there and the one before has been answered.
  private func admitNext(_ context: ChannelHandlerContext) {
    guard case .reading = state else { return }
    do throws(Refusal) {
      guard let head = try heads.next() else { return wait(context) }
      deadline.meet()
      state = .answering(keepsAlive: head.keepsAlive)
      context.fireChannelRead(wrapInboundOut(.head(head.request)))
      context.fireChannelRead(wrapInboundOut(.end(nil)))
      context.fireChannelReadComplete()
    } catch {
      deadline.meet()
      refuse(error, context)
    }
  }

  /// Waits for the rest of a request, or for the next one.
  private func wait(_ context: ChannelHandlerContext) {
    if !heads.isEmpty, !deadline.isSet { deadline.set(in: Limits.head, context) }
    endInput(context)
    guard isReadHeld else { return }
    isReadHeld = false
    context.read()
  }

  /// Says that the client says no more, once nothing is left to answer of what it has said.
  private func endInput(_ context: ChannelHandlerContext) {
    guard isInputEndHeld else { return }
    isInputEndHeld = false
    context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
  }

  // Answers

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    send(unwrapOutboundIn(data), promise, context)
  }

  private func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
    state = .answering(keepsAlive: false)
    send(.head(SiteResponder.refuse(refusal).head), nil, context)
    if !heads.asksForHead { send(.body(refusal.text), nil, context) }
    send(.end(nil), nil, context)
    context.flush()
  }

  private func send(
    _ part: HTTPResponsePart,
    _ promise: EventLoopPromise<Void>?,
    _ context: ChannelHandlerContext
  ) {
    switch part {
    case .head(let head):
      let head = HTTPResponseHead(completed(head, context))
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body(let bytes):
      context.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: promise)
    case .end:
      context.write(wrapOutboundOut(.end(nil)), promise: promise)
      goOn(context)
    }
  }

  /// Adds what every answer says.
  private func completed(_ head: HTTPResponse, _ context: ChannelHandlerContext) -> HTTPResponse {
    var head = head
    if head.headerFields[.connection] == "close" {
      state = .answering(keepsAlive: false)
      endInput(context)
    }
    let keepsAlive = if case .answering(keepsAlive: true) = state { true } else { false }
    head.headerFields[.connection] = keepsAlive ? "keep-alive" : "close"
    head.headerFields[.date] = HTTPDate(secondsSince1970: Host.secondsSince1970).description
    return head
  }

  /// Goes on after an answer, or ends the connection.
  private func goOn(_ context: ChannelHandlerContext) {
    guard case .answering(keepsAlive: true) = state else {
      return context.close(mode: .output, promise: nil)
    }
    state = .reading
    admitNext(context)
  }
}
