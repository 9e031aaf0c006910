import Testing

@testable import ExternalLinks

@Suite struct RequestScheduleTests {
  private static func addresses(_ urls: [String]) throws -> [WebAddress] {
    try urls.map { try WebAddress($0) }
  }

  /// Asks for all addresses and returns the outcomes in their order.
  private static func run(
    _ addresses: [WebAddress],
    on web: SimulatedWeb,
    _ politeness: Politeness = Politeness()
  ) -> [LinkOutcome?] {
    var outcomes = [LinkOutcome?](repeating: nil, count: addresses.count)
    LinkTour(transport: web, politeness: politeness).run(addresses) { link, outcome in
      #expect(outcomes[link] == nil, "a link has one outcome")
      outcomes[link] = outcome
    }
    return outcomes
  }

  @Test func `asks one host once a second, from the end of an answer`() throws {
    let web = SimulatedWeb { _, _ in (.response(status: 200), after: .milliseconds(300)) }
    _ = Self.run(try Self.addresses((0..<4).map { "http://a.example/\($0)" }), on: web)
    #expect(web.requests.map(\.start) == [0, 1_300, 2_600, 3_900].map { .milliseconds($0) })
  }

  @Test func `asks as many hosts side by side as it may, and others when one is done`() throws {
    var politeness = Politeness()
    politeness.hosts = 2
    let web = SimulatedWeb { _, _ in (.response(status: 200), after: .milliseconds(500)) }
    _ = Self.run(
      try Self.addresses((0..<5).map { "http://\($0).example/" }),
      on: web,
      politeness
    )
    #expect(web.requests.map(\.start) == [0, 0, 500, 500, 1_000].map { .milliseconds($0) })
  }

  @Test func `gives up a server that takes no connection for all its addresses`() throws {
    let web = SimulatedWeb { address, _ in
      (address.origin == "http://a.example" ? .failure(.connection) : .response(status: 200), .zero)
    }
    let urls =
      (0..<100).map { "http://a.example/\($0)" } + ["https://a.example/", "http://b.example/"]
    let outcomes = Self.run(try Self.addresses(urls), on: web)
    #expect(outcomes[..<100].allSatisfy { $0 == .failed(.connection) })
    #expect(outcomes[100...].allSatisfy { $0 == .reached })
    #expect(web.requests.count == 3 + 2)
  }

  @Test func `gives up a server that has failed for several addresses in a row`() throws {
    let web = SimulatedWeb { address, _ in
      (address.request.hasSuffix("good") ? .response(status: 404) : .failure(.timeout), .zero)
    }
    let names = ["1", "2", "good", "3", "4", "5", "6", "good"]
    let outcomes = Self.run(try Self.addresses(names.map { "http://a.example/\($0)" }), on: web)
    let (timeout, given) = (LinkOutcome.failed(.timeout), LinkOutcome.failed(.silentServer))
    let good = LinkOutcome.refused(status: 404)
    #expect(outcomes == [timeout, timeout, good, timeout, timeout, timeout, given, given])
    #expect(web.requests.count == 5 * 3 + 1)
  }

  @Test func `lets a host rest as long as it asks for`() throws {
    let web = SimulatedWeb { _, count in
      (count == 0 ? .response(status: 429, retryAfter: 20) : .response(status: 200), .zero)
    }
    let addresses = try Self.addresses(["http://a.example/1", "http://a.example/2"])
    #expect(Self.run(addresses, on: web) == [.reached, .reached])
    #expect(web.requests.map(\.start) == [0, 20, 21].map { .seconds($0) })
  }

  @Test func `holds to its manners whatever servers answer`() throws {
    for seed in 0..<60 {
      var numbers = Numbers(seed: UInt64(seed))
      let addresses = try Self.addresses(
        (0..<80).map { "http://\(numbers.next(below: 12)).example/\($0)" }
      )
      var politeness = Politeness()
      politeness.hosts = 1 + numbers.next(below: 4)
      let web = SimulatedWeb { _, _ in
        let time = Duration.milliseconds(numbers.next(below: 3_000))
        return (Self.answer(&numbers), time)
      }
      let outcomes = Self.run(addresses, on: web, politeness)
      #expect(outcomes.allSatisfy { $0 != nil })
      Self.checkManners(web.requests, politeness)
    }
  }

  @Test func `has the time of its links, not of their square`() throws {
    let web = SimulatedWeb { _, _ in (.response(status: 200), after: .zero) }
    let addresses = try Self.addresses((0..<20_000).map { "http://\($0 % 5_000).example/\($0)" })
    let start = ContinuousClock().now
    _ = Self.run(addresses, on: web)
    #expect(web.requests.count == 20_000)
    #expect(ContinuousClock().now - start < .seconds(20))
  }

  private static func answer(_ numbers: inout Numbers) -> LinkAnswer {
    switch numbers.next(below: 8) {
    case 0: .failure(LinkFault.allCases[numbers.next(below: LinkFault.allCases.count)])
    case 1: .response(status: 503, retryAfter: numbers.next(below: 40))
    case 2:
      .response(
        status: [301, 302, 307][numbers.next(below: 3)],
        location: "http://\(numbers.next(below: 14)).example/\(numbers.next(below: 9))"
      )
    default: .response(status: 200)
    }
  }

  private static func checkManners(_ requests: [SimulatedWeb.Request], _ politeness: Politeness) {
    var last: [String: Duration] = [:]
    for request in requests {
      if let end = last[request.address.host] { #expect(request.start >= end + politeness.pause) }
      last[request.address.host] = request.end
      let atOnce = requests.filter { $0.start <= request.start && request.start < $0.end }
      #expect(Set(atOnce.map(\.address.host)).count <= politeness.hosts)
    }
  }
}
