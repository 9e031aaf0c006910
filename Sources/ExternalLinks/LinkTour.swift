/// Asks for a list of addresses, each once, as the schedule has it.
struct LinkTour<Transport: LinkTransport> {
  let transport: Transport
  let politeness: Politeness

  /// - Parameter finish: is told each outcome when it is known.
  func run(_ addresses: [WebAddress], finish: (Int, LinkOutcome) -> Void) {
    var schedule = RequestSchedule(addresses, politeness)
    while true {
      switch schedule.next(at: transport.now) {
      case .finish: return
      case .ask(let link, let address): transport.ask(address, for: link)
      case .wait(let time):
        guard let (link, answer) = transport.wait(until: time) else { continue }
        for link in schedule.take(answer, for: link, at: transport.now) {
          if let outcome = schedule.outcomes[link] { finish(link, outcome) }
        }
      }
    }
  }
}
