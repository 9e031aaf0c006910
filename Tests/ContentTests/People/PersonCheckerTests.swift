import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct PersonCheckerTests {
  private static let today = CalendarDate(year: 2026, month: 11, day: 22) ?? .earliest

  /// Findings about a person of whom some lines are known, as `rule: summary`, and their places.
  private static func check(_ lines: String) -> (findings: [Diagnostic], text: MarkedText) {
    let text = MarkedText("ada:\n  kind: person\n  name: Ada\n  description: x\n" + lines)
    var site = SampleSite()
    site.files[Site.File.people] = text.text
    let parsed = site.parse()
    var checker = PersonChecker(today: today)
    return (parsed.diagnostics + checker.check(parsed.site.people), text)
  }

  private static let hcpc =
    "  registrations: [{regulator: HCPC, number: PH123456, verifiedOn: 2026-11-01}]\n"

  @Test(arguments: [
    "", "  jobTitle: Physiotherapist\n" + hcpc, "  jobTitle: Physiotherapy assistant\n",
    "  jobTitle: Specialist PHYSIOTHERAPIST\n" + hcpc, "  jobTitle: Nurse\n",
    "  jobTitle: Physiotherapists' secretary\n", "  honorificPrefix: Ms\n",
    "  honorificPrefix: Dr\n  credentials: [BSc, Ph.D. (Leeds)]\n",
    "  honorificPrefix: Dr\n  credentials: [MD]\n",
    "  honorificPrefix: Dr.\n  jobTitle: General practitioner\n  registrations: "
      + "[{regulator: GMC, number: \"0123456\", verifiedOn: 2025-11-22}]\n",
  ])
  func `finds nothing wrong with what is in order`(_ lines: String) {
    #expect(Self.check(lines).findings == [])
  }

  @Test(arguments: [
    (
      "  registrations: [{regulator: GMC, number: ⟪12345⟫, verifiedOn: 2026-11-01}]\n",
      Severity.error, DiagnosticID.registrationFormat
    ),
    (
      "  registrations: [{regulator: HCPC, number: ⟪PH1⟫}]\n", .warning, .registrationUnverified
    ),
    (
      "  registrations: [{regulator: HCPC, number: PH1, verifiedOn: ⟪2025-11-21⟫}]\n", .warning,
      .registrationUnverified
    ),
    (
      "  registrations: [{regulator: HCPC, number: PH1, verifiedOn: ⟪2026-11-23⟫}]\n", .error,
      .dateOrder
    ),
    ("  registrations: [{regulator: ⟪GmC⟫, number: PH1}]\n", .error, .fieldInvalid),
    ("  jobTitle: ⟪Osteopath⟫\n" + hcpc, .error, .protectedTitle),
    ("  jobTitle: ⟪'Lead podiatrist, London'⟫\n" + hcpc, .error, .protectedTitle),
    ("  jobTitle: ⟪Dietitian⟫\n", .error, .protectedTitle),
    ("  credentials: [BSc, ⟪Chartered physiotherapist⟫]\n", .error, .protectedTitle),
    ("  honorificPrefix: ⟪Dr⟫\n", .warning, .doctorTitleUnclear),
    (
      "  honorificPrefix: ⟪DR.⟫\n  credentials: [MDX, BPhD]\n" + hcpc, .warning, .doctorTitleUnclear
    ),
  ])
  func `finds what is not, at its bytes`(
    _ lines: String,
    _ severity: Severity,
    _ id: DiagnosticID
  ) throws {
    let (findings, text) = Self.check(lines)
    let finding = try #require(findings.first { $0.id == id })
    #expect(finding.severity == severity)
    #expect([finding.range.bytes] == text.ranges)
    #expect(finding.range.path == Site.File.people)
  }
}
