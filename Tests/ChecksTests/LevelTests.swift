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
    let rule = try #require(RuleRegistry["sentence-long"])
    #expect(levels.level(of: rule)?.severity == expected)
    #expect(levels.diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ("", Severity.error, 0), ("{all: off}", .error, 0), ("{all: note}", .error, 0),
      ("{citation-retracted: off}", .error, 1), ("{citation-retracted: warning}", .error, 1),
      ("{citation-retracted: error}", .error, 0),
    ] as [(String, Severity, Int)]
  )
  func `a rule for readers' safety stays as it is`(
    _ checks: String,
    _ expected: Severity,
    _ refused: Int
  ) throws {
    let levels = RuleLevels(configuration(checks), profile: .publish)
    let rule = try #require(RuleRegistry["citation-retracted"])
    #expect(levels.level(of: rule)?.severity == expected)
    #expect(levels.diagnostics.map(\.id) == Array(repeating: "rule-protected", count: refused))
  }

  @Test func `a rule for readers' safety can be raised`() throws {
    let rule = try #require(RuleRegistry["changed-since-review"])
    for checks in ["{all: error}", "{changed-since-review: error}"] {
      let levels = RuleLevels(configuration(checks), profile: .publish)
      #expect(levels.level(of: rule)?.severity == .error)
      #expect(levels.diagnostics.isEmpty)
    }
  }

  @Test func `a fixed rule has no level`() throws {
    let rule = try #require(RuleRegistry["date-order"])
    let levels = RuleLevels(configuration("{all: off, date-order: off}"), profile: .draft)
    #expect(levels.level(of: rule)?.severity == .error)
    #expect(levels.diagnostics.map(\.id) == ["rule-protected"])
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
