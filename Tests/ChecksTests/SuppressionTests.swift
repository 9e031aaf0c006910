import Checks
import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct SuppressionTests {
  private static let latin = "Walk, e.g. to work.\n"

  @Test(
    arguments: [
      ("[{rule: latin-abbr, reason: A quotation., until: 2026-11-22}]", latin, []),
      (
        "[{rule: latin-abbr, reason: A quotation., until: ⟪2026-11-21⟫}]", latin,
        ["suppression-expired", "latin-abbr"]
      ),
      (
        "[{rule: ⟪latin-abbr⟫, reason: A quotation., until: 2026-11-22}]", "Walk.\n",
        ["suppression-unused"]
      ),
      (
        "[{rule: ⟪latin-abreviation⟫, reason: A quotation., until: 2026-11-22}]", latin,
        ["rule-unknown", "latin-abbr"]
      ),
    ] as [(String, String, [String])]
  )
  func `an exception covers its rule until its day, and is itself checked`(
    _ allow: String,
    _ body: String,
    _ expected: [String]
  ) throws {
    let rule = try #require(RuleRegistry["latin-abbr"])
    let text = """
      ---
      title: Knee pain
      description: What may be behind a painful knee, what may help, and when to get help.
      date: 2026-11-02
      author: team
      tags: [knee]
      allow: \(allow)
      ---

      """ + body
    let source = MarkedText(text)
    var project = FixtureProject(today: CalendarDate(iso: "2026-11-22") ?? .earliest)
    project.files[RuleFixture.path] = source.bytes
    let findings = project.diagnostics(of: rule).inReadingOrder()
    #expect(findings.map(\.id.name) == expected)
    #expect(source.ranges.isEmpty || findings.first?.range.bytes == source.ranges[0])
  }
}
