/// The way from one address to its outcome: its redirects and its repetitions.
struct LinkVisit: Sendable {
  /// The address that is asked next.
  private(set) var address: WebAddress
  private let politeness: Politeness
  /// Every address that was asked, in order.
  private var asked: [String] = []
  /// Where the address has moved to for good, as far as is known.
  private var moved: WebAddress?
  private var hasTemporaryRedirect = false
  private var tries = 0

  /// What to do after an answer.
  enum Step: Hashable, Sendable {
    /// Ask for `address`, which is another one now.
    case follow
    /// Ask for `address` once more, but not before so much time has gone by.
    case askAgain(after: Duration)
    case finish(LinkOutcome)
  }

  init(_ address: WebAddress, _ politeness: Politeness) {
    self.address = address
    self.politeness = politeness
  }

  /// Takes the answer to a request for `address`.
  mutating func take(_ answer: LinkAnswer) -> Step {
    tries += 1
    switch answer {
    case .response(200..<300, _, _):
      return .finish(success)
    case .response(let status, let location?, _) where Self.redirects.contains(status):
      return follow(location, isPermanent: status == 301 || status == 308)
    case .response(let status, _, let seconds) where status == 429 || (500..<600).contains(status):
      let wait = politeness.wait(afterTries: tries, retryAfter: seconds)
      return wait.map { .askAgain(after: $0) } ?? .finish(.refused(status: status))
    case .response(let status, _, _):
      return .finish(.refused(status: status))
    case .failure(let fault) where fault.mayPass:
      let wait = politeness.wait(afterTries: tries, retryAfter: 0)
      return wait.map { .askAgain(after: $0) } ?? .finish(.failed(fault))
    case .failure(let fault):
      return .finish(.failed(fault))
    }
  }

  private var success: LinkOutcome { moved.map { .moved(to: $0.text) } ?? .reached }

  private static let redirects = [301, 302, 303, 307, 308]

  /// Hosts that know where publications are.
  ///
  /// That one of them sends a reader on is the answer: many publishers refuse whoever is no browser.
  private static let resolvers = ["doi.org", "dx.doi.org"]

  private mutating func follow(_ location: String, isPermanent: Bool) -> Step {
    let next: WebAddress
    do {
      next = try WebAddress(location)
    } catch {
      return .finish(.failed(error == .credentials ? .credentials : .strayRedirect))
    }
    if Self.resolvers.contains(address.host), !Self.resolvers.contains(next.host) {
      return .finish(success)
    }
    asked.append(address.request)
    guard !asked.contains(next.request) else { return .finish(.failed(.circle)) }
    guard asked.count <= politeness.redirects else { return .finish(.failed(.tooManyRedirects)) }
    // Behind a redirect that may change tomorrow, nothing has moved for good.
    if !isPermanent { hasTemporaryRedirect = true }
    if !hasTemporaryRedirect { moved = next }
    address = next
    tries = 0
    return .follow
  }
}
