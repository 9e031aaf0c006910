import Checks
import Diagnostics
import TestSupport
import Testing

@Suite struct RuleFixtureTests {
  @Test(arguments: RuleRegistry.all.map { $0.id.name })
  func `a rule finds what its fixture marks, and nothing else`(_ name: String) throws {
    let rule = try #require(RuleRegistry.all.first { $0.id.name == name })
    let fixture = try RuleFixture(of: rule.id)
    for item in fixture.cases {
      let found = RuleFixture.findings(of: rule, in: item.source)
      #expect(found == item.source.ranges, "\(item.title)")
    }
    #expect(fixture.cases.contains { !$0.source.ranges.isEmpty }, "no case breaks the rule")
    #expect(fixture.cases.contains { $0.source.ranges.isEmpty }, "no case keeps the rule")
  }

  @Test func `rules are in order of their files' names, and their ids are all different`() {
    let names = RuleRegistry.all.map { "\($0)" }
    #expect(names == names.sorted())
    #expect(Set(RuleRegistry.all.map { $0.id }).count == RuleRegistry.all.count)
  }
}
