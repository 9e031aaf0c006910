import Checks
import Content
import Diagnostics
import Testing

@Suite struct LevelTests {
  @Test(
    arguments: [
      ("", CheckProfile.publish, Severity.warning), ("", .draft, .warning), ("", .audit, .warning),
      ("{sentence-long: error}", .publish, .error), ("{sentence-long: error}", .draft, .warning),
      ("{sentence-long: note}", .audit, .note), ("{sentence-long: note}", .publish, nil),
      ("{sentence-long: off}", .audit, nil), ("{all: off}", .audit, nil),
      ("{all: off, sentence-long: error}", .publish, .error),
    ] as [(String, CheckProfile, Severity?)]
  )
  func `a rule has the site's level, and the profile's bounds`(
    _ checks: String,
    _ profile: CheckProfile,
    _ expected: Severity?
  ) throws {
    let levels = RuleLevels(configuration(checks), profile: profile)
    let rule = try #require(RuleRegistry.all.first { $0.id == "sentence-long" })
    #expect(levels.level(of: rule) == expected)
    #expect(levels.diagnostics.isEmpty)
  }

  @Test func `a rule that does not exist is named with the one that was meant`() {
    let levels = RuleLevels(configuration("{sentense-long: off}"), profile: .publish)
    #expect(
      levels.diagnostics.map(\.summary)
        == ["there is no rule 'sentense-long'; did you mean 'sentence-long'?"]
    )
  }

  private func configuration(_ checks: String) -> SiteConfiguration {
    let text = """
      title: Clinic
      description: Plain advice.
      baseURL: https://example.org/
      language: en-GB
      publisher: {name: Clinic}
      disclaimer: general
      """ + (checks.isEmpty ? "" : "\nchecks: \(checks)")
    var parser = SiteParser([ProjectFile(path: "site/site.yaml", bytes: Array(text.utf8))])
    return parser.parse().configuration
  }
}
