/// What came of asking for an address.
package enum LinkOutcome: Hashable, Sendable {
  /// There is something, perhaps after redirects that may change from day to day.
  case reached
  /// There is something, and the address has given way to another one for good, whatever its
  /// fragment.
  case moved(to: String)
  /// The server's answer was a status of HTTP that is no success (RFC 9110, §15).
  case refused(status: Int)
  /// There was no answer, or nobody was asked.
  case failed(LinkFault)
}

/// Why there is no answer for an address; the raw values stand in the cache.
package enum LinkFault: String, CaseIterable, Hashable, Sendable, Error {
  /// Not an address of http or https.
  case malformed
  /// The address, or one that it redirects to, holds a user's name or a password.
  case credentials
  /// A redirect leads to something that is no address of http or https.
  case strayRedirect
  /// There is no host of that name.
  case unknownHost
  /// The connection could not be secured: a certificate that has run out, or is another host's.
  case insecure
  /// A redirect leads back to an address that was asked before.
  case circle
  /// More redirects than are followed.
  case tooManyRedirects
  /// The name of the host could not be looked up now.
  case lookup
  /// No connection was made.
  case connection
  /// No answer came in time.
  case timeout
  /// The connection broke, or what came was no HTTP.
  case transfer
  /// Not asked, since the server has given no answer for others of its addresses.
  case silentServer
  /// The host is in a private network, which is not asked.
  case privateAddress
  /// This machine has no certificates to check others against.
  case noCertificates

  /// Whether the same request may succeed a moment later.
  var mayPass: Bool {
    switch self {
    case .connection, .timeout, .transfer: true
    default: false
    }
  }

  /// Whether every address of the same server has it.
  var isOfServer: Bool {
    switch self {
    case .unknownHost, .insecure, .lookup, .connection, .privateAddress, .noCertificates: true
    default: false
    }
  }

  /// Whether it says something about the address, and not about this machine or this run.
  var isOfAddress: Bool {
    switch self {
    case .lookup, .silentServer, .privateAddress, .noCertificates: false
    default: true
    }
  }
}
