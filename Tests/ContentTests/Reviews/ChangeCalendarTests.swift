import Content
import Testing

@Suite struct ChangeCalendarTests {
  private static let entry = LedgerSite.entry("2026-11-22")

  private static func next(
    _ articles: [Article?],
    on today: String = "2026-11-22",
    drafts: Bool = false,
    _ configuration: String = ""
  ) -> CalendarDate? {
    ChangeCalendar(site: LedgerSite.site(configuration), today: day(today), includesDrafts: drafts)
      .nextChange(of: articles.compactMap { $0 })
  }

  @Test func `is the first day on which anything changes`() {
    let reviewed = LedgerSite.article(Self.entry)
    let expiring = LedgerSite.article(lines: "expires: 2027-01-31")
    let embargoed = LedgerSite.article(lines: "publish: 2026-12-24")
    let draft = LedgerSite.article(lines: "publish: 2026-12-01", "status: draft")
    #expect(Self.next([]) == nil)
    #expect(Self.next([LedgerSite.article()]) == nil)
    #expect(Self.next([reviewed]) == day("2029-11-23"))
    #expect(Self.next([reviewed, expiring]) == day("2027-02-01"))
    #expect(Self.next([reviewed, expiring, embargoed, draft]) == day("2026-12-24"))
    #expect(Self.next([expiring, embargoed, draft], drafts: true) == day("2027-02-01"))
    #expect(Self.next([expiring], on: "2027-01-31") == day("2027-02-01"))
    #expect(Self.next([expiring], on: "2027-02-01") == nil)
  }

  @Test func `an overdue article changes once more where the policy withdraws it`() {
    let reviewed = [LedgerSite.article(Self.entry)]
    let policy = "overduePolicy: withdraw\n"
    #expect(Self.next(reviewed, on: "2029-11-23") == nil)
    #expect(Self.next(reviewed, on: "2029-11-23", policy) == day("2030-02-21"))
    #expect(Self.next(reviewed, on: "2030-02-21", policy) == nil)
  }
}
