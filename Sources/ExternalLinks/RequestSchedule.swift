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
  private var open: Int

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
    case .ask(after: .zero):
      enqueue(link)
      return []
    case .ask(let wait):
      hosts[name]?.rest = now + max(wait, politeness.pause)
      hosts[name]?.next -= 1
      return []
    case .finish(let outcome):
      finish(link, outcome)
      guard case .failed(let fault) = outcome, case .failure = answer, fault.isOfServer else {
        return [link]
      }
      return [link] + giveUp(origin, of: name, outcome)
    }
  }

  private mutating func finish(_ link: Int, _ outcome: LinkOutcome) {
    outcomes[link] = outcome
    open -= 1
  }

  /// Gives what still waits for a server the outcome that the server had.
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
