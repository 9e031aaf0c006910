/// What came back from one request.
enum LinkAnswer: Hashable, Sendable {
  /// - Parameters:
  ///   - location: where a redirect leads, as an absolute URL.
  ///   - retryAfter: the seconds that the server asks to wait; 0 where it does not.
  case response(status: Int, location: String? = nil, retryAfter: Int = 0)
  case failure(LinkFault)
}
