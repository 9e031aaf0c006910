internal import CCurl

/// Requests through libcurl, all from the thread that waits for them.
///
/// It sends no cookie, no referrer and no credentials, uses no proxy, speaks http and https alone and
/// reads no more of a body than a few kilobytes.
@safe final class CurlTransport: LinkTransport {
  private let session: OpaquePointer
  private let start = ContinuousClock().now
  /// Requests that could not be started, last one first.
  private var failed: [Int] = []

  /// What a server may see of who asks.
  private static let userAgent = "Bedside link check"
  private static let bodyLimit = 16 << 10

  /// Opens a session; nil if libcurl is not installed, or too old.
  init?(_ options: ExternalLinkOptions) {
    let timeout = options.timeout.milliseconds
    let session = unsafe Self.userAgent.withCString { name in
      var limits = unsafe bedside_limits(
        user_agent: name,
        connect_timeout: timeout / 2,
        total_timeout: timeout,
        body_limit: Self.bodyLimit,
        allows: options.allowsPrivateAddresses
          ? nil
          : { address, count in
            guard let address = unsafe address else { return false }
            return PublicAddress.contains(
              unsafe Array(UnsafeBufferPointer(start: address, count: count))
            )
          }
      )
      return unsafe bedside_session_open(&limits)
    }
    guard let session = unsafe session else { return nil }
    unsafe self.session = session
  }

  deinit {
    unsafe bedside_session_close(session)
  }

  var now: Duration { start.duration(to: ContinuousClock().now) }

  func ask(_ address: WebAddress, for link: Int) {
    let isStarted = unsafe address.request.withCString { url in
      unsafe bedside_session_ask(session, url, link)
    }
    if !isStarted { failed.append(link) }
  }

  func wait(until time: Duration?) -> (link: Int, answer: LinkAnswer)? {
    if let link = failed.popLast() { return (link, .failure(.transfer)) }
    // One millisecond too many is none too few: a pause is never shorter than it should be.
    let limit = time.map { max(0, min(1_000, ($0 - now).milliseconds + 1)) } ?? 1_000
    var answer = unsafe bedside_answer()
    guard unsafe bedside_session_wait(session, Int32(limit), &answer) else { return nil }
    let link = unsafe Int(clamping: answer.request)
    return (link, unsafe Self.answer(answer))
  }

  private static func answer(_ answer: bedside_answer) -> LinkAnswer {
    switch unsafe answer.failure {
    case BEDSIDE_ANSWERED:
      let location = unsafe answer.location.map { unsafe String(cString: $0) }
      return unsafe .response(
        status: Int(answer.status),
        location: location,
        retryAfter: Int(answer.retry_after)
      )
    case BEDSIDE_UNKNOWN_HOST: return .failure(.unknownHost)
    case BEDSIDE_LOOKUP: return .failure(.lookup)
    case BEDSIDE_FORBIDDEN: return .failure(.privateAddress)
    case BEDSIDE_CONNECTION: return .failure(.connection)
    case BEDSIDE_TLS: return .failure(.insecure)
    case BEDSIDE_NO_CERTIFICATES: return .failure(.noCertificates)
    case BEDSIDE_TIMEOUT: return .failure(.timeout)
    case BEDSIDE_MALFORMED: return .failure(.malformed)
    default: return .failure(.transfer)
    }
  }
}

extension Duration {
  /// Whole milliseconds, rounded down; at most a day.
  fileprivate var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(min(max(seconds, -86_400), 86_400)) * 1_000
      + Int(attoseconds / 1_000_000_000_000_000)
  }
}
