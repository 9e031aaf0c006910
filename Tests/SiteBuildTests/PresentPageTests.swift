import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// A page with the faults of a real one, told in other words: what `health.md` of the project's
/// references says about the clinic's present page.
@Suite struct PresentPageTests {
  @Test func `the faults of a page that a clinic publishes today are found, each at its place`()
    async throws
  {
    let workshop = try Workshop(overlay: "present-page")
    let report = try await workshop.build()
    #expect(report.written == nil)
    let findings = report.diagnostics.filter { $0.range.path == "articles/present-page.md" }
    let file = Snapshot.fixtures + "/sites-invalid/present-page/expected.txt"
    let text = workshop.text(of: findings)
    let difference = try Snapshot.difference(of: Array(text.utf8), from: file)
    #expect(difference == nil)
  }
}
