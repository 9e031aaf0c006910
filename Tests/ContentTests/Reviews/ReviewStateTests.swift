import Content
import Testing

@Suite struct ReviewStateTests {
  private static func state(
    _ article: Article?,
    on today: String = "2026-11-22",
    _ configuration: String = ""
  ) throws -> ReviewState {
    ReviewState(of: try #require(article), in: LedgerSite.site(configuration), on: day(today))
  }

  @Test(arguments: [
    [], [LedgerSite.entry("2026-11-01", "a-sample")], [LedgerSite.entry("2026-11-01", "team")],
    [LedgerSite.entry("2026-11-01", "clinician", "partial")], [LedgerSite.entry("2026-11-23")],
    [LedgerSite.entry("2026-11-01", "nobody")],
  ])
  func `counts only a full sign-off by a registered person of a day that has come`(
    _ entries: [String]
  ) throws {
    let list = entries.map { "{\($0)}" }.joined(separator: ", ")
    let article = LedgerSite.parse(SampleArticle(body: "x").with("reviews: [\(list)]"))
    let state = try Self.state(article)
    #expect(state.timing == .neverSigned)
    #expect(state.signOff == nil && state.next == nil && !state.isChanged && !state.isOverdue)
  }

  @Test(arguments: [
    ("2026-11-22", ReviewState.Timing.current), ("2029-09-22", .current), ("2029-09-23", .dueSoon),
    ("2029-11-22", .dueSoon), ("2029-11-23", .inGrace), ("2030-02-20", .inGrace),
    ("2030-02-21", .overdue), ("9999-12-31", .overdue),
  ])
  func `goes from current to overdue by the day`(_ today: String, _ timing: ReviewState.Timing)
    throws
  {
    let state = try Self.state(
      LedgerSite.article(LedgerSite.entry("2026-11-22")),
      on: today
    )
    #expect(state.timing == timing)
    #expect(state.next == day("2029-11-22"))
    #expect(state.isOverdue == (timing == .inGrace || timing == .overdue))
  }

  @Test func `takes the cycle from the article before the site, and the grace from the site`()
    throws
  {
    let entry = LedgerSite.entry("2026-01-31")
    let settings = "reviewCycle: 12\nreviewGrace: 0\n"
    let site = try Self.state(LedgerSite.article(entry), on: "2027-02-01", settings)
    #expect((site.next, site.timing) == (day("2027-01-31"), .overdue))
    let own = try Self.state(LedgerSite.article(entry, lines: "reviewCycle: 1"), settings)
    #expect(own.next == day("2026-02-28"))
  }

  @Test func `shows the latest full sign-off, whatever the order in the file`() throws {
    let article = LedgerSite.article(
      LedgerSite.entry("2026-11-02", "second"),
      LedgerSite.entry("2026-11-01"),
      LedgerSite.entry("2026-11-03", "a-sample")
    )
    #expect(try Self.state(article).signOff?.reviewer.id == "second")
  }

  @Test(arguments: [
    ([LedgerSite.entry("2026-11-01", length: 2)], true),
    ([LedgerSite.entry("2026-11-01", length: 1)], false),
    // A part that a clinician signed later settles the edit, and moves no date.
    (
      [
        LedgerSite.entry("2026-11-01", length: 2),
        LedgerSite.entry("2026-11-02", "second", "partial"),
      ], false
    ),
    (
      [
        LedgerSite.entry("2026-11-01", length: 2),
        LedgerSite.entry("2026-11-02", "a-sample", "partial"),
      ], true
    ),
    // What was signed before the last review does not count any more.
    (
      [
        LedgerSite.entry("2026-10-01", length: 1), LedgerSite.entry("2026-11-01", length: 2),
      ], true
    ),
  ])
  func `knows whether the text is one that was signed`(_ entries: [String], _ isChanged: Bool)
    throws
  {
    let list = entries.map { "{\($0)}" }.joined(separator: ", ")
    let article = LedgerSite.parse(SampleArticle(body: "x").with("reviews: [\(list)]"))
    let state = try Self.state(article)
    #expect(state.isChanged == isChanged)
    #expect(state.signOff?.date.value == day("2026-11-01"))
  }
}
