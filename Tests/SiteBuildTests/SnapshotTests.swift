import SiteBuild
import TestSupport
import Testing

@Suite struct SnapshotTests {
  @Test func `builds the site that is kept, byte for byte`() async throws {
    let workshop = try Workshop()
    let report = try await workshop.build()
    #expect(workshop.text(of: report.diagnostics) == "")
    let folder = Snapshot.fixtures + "/sites/clinic/expected"
    let differences = try Snapshot.differences(of: workshop.site, from: folder)
    #expect(differences == [])
  }

  @Test(arguments: [
    "misspelt-template-name", "misspelt-key", "unknown-tag", "broken-link", "broken-fragment",
    "missing-image", "duplicate-url", "several-broken-articles", "missing-disclaimer",
    "foreign-theme-file", "broken-page-links", "structured-data",
  ])
  func `prints the findings that are kept, and writes nothing`(_ name: String) async throws {
    let workshop = try Workshop(overlay: name)
    let report = try await workshop.build()
    #expect(report.written == nil)
    #expect(workshop.site.isEmpty)
    let file = Snapshot.fixtures + "/sites-invalid/\(name)/expected.txt"
    let text = workshop.text(of: report.diagnostics)
    let difference = try Snapshot.difference(of: Array(text.utf8), from: file)
    #expect(difference == nil)
  }
}
