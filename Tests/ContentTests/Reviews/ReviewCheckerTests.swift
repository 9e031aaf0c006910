import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct ReviewCheckerTests {
  private static let digest = LedgerSite.digest(1)
  private static let other = LedgerSite.digest(2)

  private static func findings(
    _ reviews: String,
    on today: String,
    _ configuration: String = ""
  ) throws -> (found: [String], places: [Range<Int>], marked: [Range<Int>]) {
    let sample = SampleArticle(body: "x").with("author: [team, second]").with("reviews: \(reviews)")
    let article = try #require(LedgerSite.parse(sample))
    let checker = ReviewChecker(site: LedgerSite.site(configuration), today: day(today))
    let found = checker.checkEntries(of: article) + checker.checkState(of: article)
    return (
      found.map { "\($0.severity.rawValue) \($0.id)" }, found.map(\.range.bytes),
      sample.text.ranges
    )
  }

  private static func entry(_ date: String, _ reviewer: String, _ digest: String) -> String {
    "{date: \(date), by: \(reviewer), scope: full, digest: \(digest)}"
  }

  @Test(arguments: [
    (entry("2026-11-22", "clinician", digest), "2026-11-22", "", [String]()),
    (entry("⟪2026-11-23⟫", "clinician", digest), "2026-11-22", "", ["error date-order"]),
    (entry("2026-11-22", "⟪second⟫", digest), "2026-11-22", "", ["error reviewer-is-author"]),
    (
      entry("2026-11-22", "clinician", "⟪'\(other)'⟫"), "2026-11-22", "",
      ["warning changed-since-review"]
    ),
    (entry("⟪2026-11-22⟫", "clinician", digest), "2029-11-23", "", ["warning review-overdue"]),
    (entry("⟪2026-11-22⟫", "clinician", digest), "2030-03-01", "", ["error review-overdue"]),
    (
      entry("⟪2026-11-22⟫", "clinician", digest), "2030-03-01", "overduePolicy: withdraw\n",
      ["warning review-overdue"]
    ),
  ])
  func `finds what is wrong with a ledger, at its bytes`(
    _ entry: String,
    _ today: String,
    _ configuration: String,
    _ expected: [String]
  ) throws {
    let (found, places, marked) = try Self.findings("[\(entry)]", on: today, configuration)
    #expect(found == expected)
    #expect(places == marked)
  }

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
    #expect(ReviewChecker(site: site, today: day(today)).withdraws(article) == isWithdrawn)
  }
}
