import Checks
import Content
import Diagnostics
import HTML
import Markdown
import TestSupport

/// A case of a rule's fixture: a project in memory that the rule is checked on.
///
/// For a rule about pages the text of the case is a page's HTML. For all others it is an article,
/// which gets front matter that no rule objects to where it has none of its own.
struct RuleFixture {
  /// A place where a rule is broken, or is expected to be.
  struct Place: Hashable, CustomStringConvertible {
    let path: String
    let bytes: Range<Int>

    var description: String { "\(path):\(bytes)" }
  }

  static let path = "articles/knee/pain.md"
  private static let today = CalendarDate(iso: "2026-11-22") ?? .earliest

  private let rule: any Rule.Type
  private let main: MarkedText
  private let others: [(path: String, text: MarkedText)]
  private let today: CalendarDate
  let title: String

  init(_ item: RuleCases.Case, of rule: any Rule.Type) {
    let isPlain = MarkedText(item.main).text.hasPrefix("---\n") || rule is any PageRule.Type
    main = MarkedText(isPlain ? item.main : Self.frontMatter + item.main)
    others = item.others
    today = CalendarDate(iso: item.today) ?? Self.today
    title = item.title
    self.rule = rule
  }

  /// The marked places, by file and position.
  var expected: [Place] {
    let files = [(path: Self.path, text: main)] + others
    return ordered(
      files.flatMap { file in file.text.ranges.map { Place(path: file.path, bytes: $0) } }
    )
  }

  /// The places at which the rule finds the project broken.
  var found: [Place] {
    if let places = pagePlaces { return ordered(places) }
    return ordered(diagnostics.map { Place(path: $0.range.path, bytes: $0.range.bytes) })
  }

  /// What the rule says about the project, and what is wrong with exceptions from it.
  var diagnostics: [Diagnostic] {
    var project = FixtureProject(today: today)
    project.files[Self.path] = main.bytes
    for (path, text) in others { project.files[path] = text.bytes }
    return project.diagnostics(of: rule)
  }

  /// The rule's findings in the pages of the case: its text, and further ones after `@@`.
  private var pagePlaces: [Place]? {
    guard rule is any PageRule.Type else { return nil }
    let runner = CheckRunner(only: rule, on: FixtureProject(today: today).parseSite())
    let pages = [(path: Self.path, text: main)] + others
    var comparison = PageComparison()
    var places: [Place] = []
    for (index, page) in pages.enumerated() {
      let report = runner.check(
        CheckedPage(
          path: "/knee/",
          template: "article",
          bytes: page.text.bytes,
          structure: PageScan(page.text.bytes, as: .html).structure,
          origin: SourceRange(path: page.path)
        )
      )
      comparison.add(report.traits, of: index)
      places += report.findings.map { Place(path: page.path, bytes: $0.range) }
    }
    let others = comparison.deviations.map {
      Place(path: pages[$0.page].path, bytes: $0.finding.range)
    }
    return places + others
  }

  private func ordered(_ places: [Place]) -> [Place] {
    places.sorted { ($0.path, $0.bytes.lowerBound) < ($1.path, $1.bytes.lowerBound) }
  }

  private static let frontMatter = """
    ---
    title: Knee pain
    description: What may be behind a painful knee, what may help, and when to get help.
    date: 2026-11-02
    author: team
    tags: [knee]
    ---

    """
}
