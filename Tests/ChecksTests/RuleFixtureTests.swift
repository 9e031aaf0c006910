import Checks
import Diagnostics
import TestSupport
import Testing

@Suite struct RuleFixtureTests {
  private static let rules = RuleRegistry.all.filter { !($0 is any ReportedRule.Type) }

  @Test(arguments: rules.map { $0.id.name })
  func `a rule finds what its fixture marks, and nothing else`(_ name: String) throws {
    let rule = try #require(RuleRegistry[name])
    let fixtures = try RuleCases(of: name).cases.map { RuleFixture($0, of: rule) }
    for fixture in fixtures {
      #expect(fixture.found == fixture.expected, "\(fixture.title)")
    }
    #expect(fixtures.contains { !$0.expected.isEmpty }, "no case breaks the rule")
    #expect(fixtures.contains { $0.expected.isEmpty }, "no case keeps the rule")
  }

  @Test func `rules are in order of their files' names, and their ids are all different`() {
    let names = RuleRegistry.all.map { "\($0)" }
    #expect(names == names.sorted())
    #expect(Set(RuleRegistry.all.map { $0.id }).count == RuleRegistry.all.count)
  }

  @Test func `every rule is known by all that it judges`() {
    for rule in RuleRegistry.all {
      #expect((rule.forArticles != nil) == (rule is any ArticleRule.Type), "\(rule)")
      #expect((rule.forSites != nil) == (rule is any SiteRule.Type), "\(rule)")
      #expect((rule.forPages != nil) == (rule is any PageRule.Type), "\(rule)")
      #expect(rule.isReported == (rule is any ReportedRule.Type), "\(rule)")
    }
  }
}
