/// Decides which address is asked when: one request at a time to a host, with a pause between, and
/// so many hosts at once.
///
/// A host is worked off before another one takes its place. Times are durations since the start of
/// the run; the schedule itself knows no clock.
struct RequestSchedule: Sendable {
  /// What to do next.
  enum Step: Hashable, Sendable {
    /// Ask for the address of a link.
    case ask(link: Int, WebAddress)
    /// Wait for an answer, but no longer than until a time, if there is one.
    case wait(until: Duration?)
    /// Every link has its outcome.
    case finish
  }

  /// What is to be asked of a host.
  private struct Host {
    /// Links in order; those before `next` have been taken.
    var links: [Int] = []
    var next = 0
    /// The time before which it is left in peace.
    var rest = Duration.zero
    var isAsked = false
    /// Whether it is among the hosts that are worked off, or waits to be.
    var isListed = false

    var isDone: Bool { next == links.count && !isAsked }
  }

  private let politeness: Politeness
  private var visits: [LinkVisit]
  /// By link; nil while it is not known.
  private(set) var outcomes: [LinkOutcome?]
  private var hosts: [String: Host] = [:]
  /// Hosts in the order of their first link, each once; those before `nextHost` have been taken.
  private var waiting: [String] = []
  private var nextHost = 0
  private var active: [String] = []
  /// Links that are without an outcome.
  private var open: Int
  /// Failures in a row, by server.
  private var failures: [String: Int] = [:]

  init(_ addresses: [WebAddress], _ politeness: Politeness) {
    self.politeness = politeness
    visits = addresses.map { LinkVisit($0, politeness) }
    outcomes = Array(repeating: nil, count: addresses.count)
    open = addresses.count
    for link in visits.indices { enqueue(link) }
  }

  /// What to do at a time; after `ask` it is to be called again.
  mutating func next(at now: Duration) -> Step {
    guard open > 0 else { return .finish }
    fillActive()
    var earliest: Duration?
    for name in active {
      guard let host = hosts[name], !host.isAsked, host.next < host.links.count else { continue }
      if host.rest <= now {
        let link = host.links[host.next]
        hosts[name]?.next += 1
        hosts[name]?.isAsked = true
        return .ask(link: link, visits[link].address)
      }
      earliest = earliest.map { min($0, host.rest) } ?? host.rest
    }
    return .wait(until: earliest)
  }

  /// Takes the answer to the request for a link, and returns the outcomes that are known by it.
  mutating func take(_ answer: LinkAnswer, for link: Int, at now: Duration) -> [Int] {
    let name = visits[link].address.host
    let origin = visits[link].address.origin
    hosts[name]?.isAsked = false
    hosts[name]?.rest = now + politeness.pause
    switch visits[link].take(answer) {
    case .follow:
      enqueue(link)
      return []
    case .askAgain(let wait):
      hosts[name]?.rest = now + max(wait, politeness.pause)
      hosts[name]?.next -= 1
      return []
    case .finish(let outcome):
      finish(link, outcome)
      guard let rest = outcomeOfRest(of: origin, after: answer) else { return [link] }
      return [link] + giveUp(origin, of: name, rest)
    }
  }

  /// The outcome of all other addresses of a server after the last answer for one of them; nil if
  /// they are to be asked.
  private mutating func outcomeOfRest(of origin: String, after answer: LinkAnswer) -> LinkOutcome? {
    guard case .failure(let fault) = answer else {
      failures[origin] = 0
      return nil
    }
    if fault.isOfServer { return .failed(fault) }
    guard fault.mayPass else { return nil }
    failures[origin, default: 0] += 1
    return failures[origin, default: 0] >= politeness.failures ? .failed(.silentServer) : nil
  }

  private mutating func finish(_ link: Int, _ outcome: LinkOutcome) {
    outcomes[link] = outcome
    open -= 1
  }

  /// Gives all that still waits for a server the same outcome.
  private mutating func giveUp(
    _ origin: String,
    of name: String,
    _ outcome: LinkOutcome
  ) -> [Int] {
    guard let host = hosts[name] else { return [] }
    let remaining = host.links[host.next...]
    let lost = remaining.filter { visits[$0].address.origin == origin }
    hosts[name]?.links = remaining.filter { visits[$0].address.origin != origin }
    hosts[name]?.next = 0
    for link in lost { finish(link, outcome) }
    return lost
  }

  private mutating func enqueue(_ link: Int) {
    let name = visits[link].address.host
    hosts[name, default: Host()].links.append(link)
    guard hosts[name]?.isListed == false else { return }
    hosts[name]?.isListed = true
    waiting.append(name)
  }

  /// Lets hosts that wait take the places of those that are done.
  private mutating func fillActive() {
    for name in active where hosts[name]?.isDone == true { hosts[name]?.isListed = false }
    active.removeAll { hosts[$0]?.isListed == false }
    while active.count < politeness.hosts, nextHost < waiting.count {
      active.append(waiting[nextHost])
      nextHost += 1
    }
  }
}
