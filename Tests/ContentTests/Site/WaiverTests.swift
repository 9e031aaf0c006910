import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct WaiverTests {
  private static let complete =
    "rule: claim-absolute, page: articles/a.md, by: team, reason: A trial., until: 2027-01-01"

  private static func parse(_ text: String) -> (waivers: [Waiver], findings: [Diagnostic]) {
    var sample = SampleSite()
    sample.files[Site.File.waivers] = text
    let (site, findings) = sample.parse()
    return (site.waivers, findings)
  }

  @Test func `a waiver says which page may break which rule, and who answers for it`() throws {
    let (waivers, findings) = Self.parse("- {\(Self.complete)}\n")
    #expect(findings.isEmpty)
    let waiver = try #require(waivers.first)
    #expect(waiver.rule?.value == "claim-absolute")
    #expect(waiver.page?.value == "articles/a.md")
    #expect(waiver.by?.value == "team")
    #expect(waiver.reason == "A trial.")
    #expect(waiver.until?.value == CalendarDate(iso: "2027-01-01"))
  }

  @Test(arguments: ["", "# Nothing yet.\n", "[]\n"])
  func `no waivers are none`(_ text: String) {
    let (waivers, findings) = Self.parse(text)
    #expect(waivers.isEmpty)
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("⟪a: b⟫\n", "field-invalid"),
    (
      "- {⟪rul⟫: claim-absolute, page: articles/a.md, by: team, reason: A., until: 2027-01-01}\n",
      "field-unknown"
    ),
    (
      "- {rule: x, page: articles/a.md, by: ⟪tean⟫, reason: A., until: 2027-01-01}\n",
      "author-unknown"
    ),
    ("- {rule: x, page: articles/a.md, by: team, reason: A., until: ⟪soon⟫}\n", "date-invalid"),
    ("- ⟪{rule: x, page: articles/a.md, by: team, until: 2027-01-01}⟫\n", "field-missing"),
    ("- ⟪x⟫\n", "field-invalid"),
  ])
  func `what is wrong with one is found at its bytes`(_ marked: String, _ id: String) throws {
    let text = MarkedText(marked)
    let findings = Self.parse(text.text).findings
    #expect(findings.map(\.id.name) == [id])
    #expect(findings.map(\.range.bytes) == text.ranges)
    #expect(findings.first?.range.path == Site.File.waivers)
  }
}
