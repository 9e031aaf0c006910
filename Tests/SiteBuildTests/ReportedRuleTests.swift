import Checks
import Content
import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// Rules that the parts of the program report which read, link and render: each fixture is laid over
/// the site of `Workshop` and checked as a whole.
@Suite struct ReportedRuleTests {
  private static let rules = RuleRegistry.all.filter { $0 is any ReportedRule.Type }
  private static let article = "articles/new.md"

  @Test(arguments: rules.map { $0.id.name })
  func `a rule is reported where its fixture marks it, and nowhere else`(
    _ name: String
  ) async throws {
    let cases = try RuleCases(of: name).cases
    for item in cases {
      let found = try await Self.places(of: name, in: item)
      #expect(found == Self.expected(item), "\(item.title)")
    }
    #expect(cases.contains { !Self.expected($0).isEmpty }, "no case breaks the rule")
    #expect(cases.contains { Self.expected($0).isEmpty }, "no case keeps the rule")
  }

  /// The places of a rule's findings, as `path:start-end`.
  private static func places(of rule: String, in item: RuleCases.Case) async throws -> [String] {
    var workshop = try Workshop()
    workshop.today = CalendarDate(iso: item.today) ?? workshop.today
    try switchOn(rule, in: workshop)
    for (path, text) in files(of: item) { try workshop.folder.write(text.bytes, to: path) }
    let diagnostics = try await diagnostics(of: workshop, rule)
    return diagnostics.filter { $0.id.name == rule }
      .map { place($0.range.path, $0.range.bytes) }.sorted()
  }

  /// The site of the workshop switches all rules off that can be.
  private static func switchOn(_ name: String, in workshop: Workshop) throws {
    guard let rule = RuleRegistry[name], rule.exceptions == .author else { return }
    let path = "site/site.yaml"
    let text = String(decoding: workshop.folder.bytes(of: path) ?? [], as: UTF8.self)
    let edited = text.replacing("all: off", with: "all: off, \(name): \(rule.level.rawValue)")
    try workshop.folder.write(edited, to: path)
  }

  /// What a build finds, or a check that looks at the links to other sites too: of that, fixtures
  /// bring the answers in the cache.
  private static func diagnostics(
    of workshop: Workshop,
    _ rule: String
  ) async throws -> [Diagnostic] {
    guard RuleRegistry[rule]?.scope == .otherSites else {
      return try await workshop.build().diagnostics
    }
    return try await workshop.check(externalLinksOf: article)
  }

  private static func expected(_ item: RuleCases.Case) -> [String] {
    files(of: item).flatMap { path, text in text.ranges.map { place(path, $0) } }.sorted()
  }

  /// The files of a case; the first text is an article unless it is empty.
  private static func files(of item: RuleCases.Case) -> [(path: String, text: MarkedText)] {
    guard !item.main.isEmpty else { return item.others }
    let main = MarkedText(item.main).text.hasPrefix("---\n") ? item.main : frontMatter + item.main
    return [(article, MarkedText(main))] + item.others
  }

  private static func place(_ path: String, _ bytes: Range<Int>) -> String {
    "\(path):\(bytes.lowerBound)-\(bytes.upperBound)"
  }

  private static let frontMatter = """
    ---
    title: New
    description: New.
    date: 2026-06-02
    author: team
    tags: [back-pain]
    ---

    """
}
