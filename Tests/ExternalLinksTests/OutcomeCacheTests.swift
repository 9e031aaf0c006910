import Content
import Testing

@testable import ExternalLinks

@Suite struct OutcomeCacheTests {
  private static func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: text))
  }

  private static func file(_ link: String) -> [UInt8] {
    Array(#"{"version":1,"links":[\#(link)]}"#.utf8)
  }

  private static let outcomes: [LinkOutcome] =
    [.reached, .moved(to: "https://b.example/?a&b#c"), .refused(status: 404)]
    + LinkFault.allCases.filter(\.isOfAddress).map { .failed($0) }

  @Test func `gives back what it was given`() throws {
    let today = try Self.day("2026-11-22")
    var cache = OutcomeCache([], today: today)
    let addresses = try Self.outcomes.indices.map { try WebAddress("https://\($0).example/?a&<b>") }
    for (address, outcome) in zip(addresses, Self.outcomes) { cache.remember(outcome, of: address) }
    let copy = OutcomeCache(cache.rendered(), today: today)
    #expect(addresses.map { copy[$0] } == Self.outcomes)
    #expect(copy.rendered() == cache.rendered())
  }

  @Test(arguments: [
    (LinkOutcome.reached, 7), (.moved(to: "https://b.example/"), 7), (.refused(status: 500), 1),
    (.failed(.timeout), 1),
  ])
  func `an outcome is good for some days, and none of another day's future`(
    outcome: LinkOutcome,
    days: Int
  ) throws {
    let address = try WebAddress("https://a.example/")
    let today = try Self.day("2026-12-30")
    var cache = OutcomeCache([], today: today)
    cache.remember(outcome, of: address)
    for age in -3..<12 {
      let later = OutcomeCache(cache.rendered(), today: today.adding(days: age))
      #expect(later[address] == ((0..<days).contains(age) ? outcome : nil), "\(age) days later")
    }
  }

  @Test func `forgets what is no property of the address`() throws {
    let address = try WebAddress("https://a.example/")
    for fault in LinkFault.allCases where !fault.isOfAddress {
      var cache = OutcomeCache([], today: try Self.day("2026-11-22"))
      cache.remember(.failed(fault), of: address)
      #expect(cache[address] == nil)
    }
  }

  @Test(arguments: [
    #"{"url":"https://a.example/","day":"2026-02-31"}"#,
    #"{"url":"https://a.example/","day":"2026-11-23"}"#,
    #"{"url":"https://a.example/","day":"2026-11-22","status":99999}"#,
    #"{"url":"https://a.example/","day":"2026-11-22","status":404,"fault":"timeout"}"#,
    #"{"url":"https://a.example/","day":"2026-11-22","fault":"lookup"}"#,
    #"{"url":"https://a.example/","day":"2026-11-22","fault":"nonsense"}"#,
    #"{"url":"https://a.example/","day":"2026-11-22","movedTo":"javascript:alert(1)"}"#,
    #"{"url":"https://A.example","day":"2026-11-22"}"#,
    #"{"url":"https://a.example/","day":20261122}"#,
    #"{"url":"https://a.example/","day":"2026-11-22","status":1e400}"#,
  ])
  func `takes nothing that it would not have written`(link: String) throws {
    let cache = OutcomeCache(Self.file(link), today: try Self.day("2026-11-22"))
    #expect(cache[try WebAddress("https://a.example/")] == nil)
    #expect(cache.rendered() == OutcomeCache([], today: try Self.day("2026-11-22")).rendered())
  }

  @Test func `a new address from the cache is written as addresses are`() throws {
    let link =
      #"{"url":"https://a.example/","day":"2026-11-22","movedTo":"https://b.example/\u001b[2J x"}"#
    let cache = OutcomeCache(Self.file(link), today: try Self.day("2026-11-22"))
    let address = try WebAddress("https://a.example/")
    #expect(cache[address] == .moved(to: "https://b.example/%1B[2J%20x"))
  }

  @Test func `reads any bytes without a trap`() throws {
    let today = try Self.day("2026-11-22")
    var cache = OutcomeCache([], today: today)
    for (index, outcome) in Self.outcomes.enumerated() {
      cache.remember(outcome, of: try WebAddress("https://\(index).example/"))
    }
    let whole = cache.rendered()
    for end in whole.indices { _ = OutcomeCache(Array(whole[..<end]), today: today) }
    var numbers = Numbers(seed: 3)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<3 { bytes[numbers.next(below: bytes.count)] = UInt8(numbers.next(below: 256)) }
      let read = OutcomeCache(bytes, today: today)
      #expect(OutcomeCache(read.rendered(), today: today).rendered() == read.rendered())
    }
    _ = OutcomeCache(Array(repeating: UInt8(ascii: "["), count: 1 << 20), today: today)
  }
}
