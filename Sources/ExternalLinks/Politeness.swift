/// How the servers of others are treated.
package struct Politeness: Sendable {
  /// From the end of one request to the start of the next to the same host.
  package var pause = Duration.seconds(1)
  /// Hosts that are asked at the same time, each one request at a time.
  package var hosts = 16
  /// Requests for one address before it counts as unreachable.
  package var tries = 3
  /// Addresses of a server that fail in a row before the rest of them is given up.
  package var failures = 3
  /// The longest that a server's `Retry-After` is heeded; who asks for more is not asked again.
  package var longestWait = Duration.seconds(30)
  /// Redirects that are followed from one address.
  package var redirects = 5

  package init() {}

  /// How long to wait before an address is asked again, or nil if it is not to be.
  ///
  /// - Parameters:
  ///   - tries: how often it has been asked.
  ///   - seconds: what the server asks for; 0 where it does not.
  func wait(afterTries tries: Int, retryAfter seconds: Int) -> Duration? {
    guard tries < self.tries else { return nil }
    let asked = Duration.seconds(seconds)
    guard asked <= longestWait else { return nil }
    return max(asked, pause * (1 << min(tries, 6)))
  }
}
