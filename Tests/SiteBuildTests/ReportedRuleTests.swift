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
    for (path, text) in files(of: item) { try workshop.folder.write(text.bytes, to: path) }
    let report = try await workshop.build()
    return report.diagnostics.filter { $0.id.name == rule }
      .map { place($0.range.path, $0.range.bytes) }.sorted()
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
