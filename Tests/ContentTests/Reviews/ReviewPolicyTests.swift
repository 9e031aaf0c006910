import Content
import TestSupport
import Testing

@Suite struct ReviewPolicyTests {
  @Test(arguments: [
    ("2030-02-20", "withdraw", false), ("2030-02-21", "withdraw", true),
    ("2030-02-21", "error", false),
  ])
  func `withdraws after the grace, where the policy says so`(
    _ today: String,
    _ policy: String,
    _ isWithdrawn: Bool
  ) throws {
    let article = try #require(LedgerSite.article(LedgerSite.entry("2026-11-22")))
    let site = LedgerSite.site("overduePolicy: \(policy)\n")
    #expect(ReviewPolicy(site: site, today: day(today)).withdraws(article) == isWithdrawn)
  }
}
