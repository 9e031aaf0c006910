import Checks
import Content
import Diagnostics
import Foundation
import Markdown
import TestSupport

/// A file of `Tests/Fixtures/rules/`: articles that break a rule, with the places marked, and
/// articles that keep it.
///
/// A line of `=== TITLE` starts a case. A case without front matter of its own gets one that no
/// rule objects to. Places where the rule is broken stand between `⟪` and `⟫`.
struct RuleFixture {
  let cases: [Case]

  struct Case {
    let title: String
    let source: MarkedText
  }

  init(of rule: DiagnosticID) throws {
    let file = "\(Snapshot.fixtures)/rules/\(rule.name).md"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    cases = text.components(separatedBy: "=== ").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let body = lines.count > 1 ? String(lines[1]) : ""
      let hasFrontMatter = body.hasPrefix("---\n")
      return Case(
        title: String(lines[0]),
        source: MarkedText(hasFrontMatter ? body : Self.frontMatter + body)
      )
    }
  }

  /// The places at which a rule finds the article broken, in bytes of the case's text.
  static func findings(of rule: any ArticleRule.Type, in source: MarkedText) -> [Range<Int>] {
    diagnostics(of: rule, in: source).map(\.range.bytes)
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// What a rule says about an article, and what is wrong with the article's exceptions from it.
  static func diagnostics(of rule: any ArticleRule.Type, in source: MarkedText) -> [Diagnostic] {
    let site = Site.forRules
    let assets = AssetCatalog([("articles/knee/figure.svg", .brokenImage)])
    let file = ProjectFile(path: "articles/knee/pain.md", bytes: source.bytes)
    let result = ArticleParser(site: site, assets: assets).parse(file)
    guard let article = result.article else { return [] }
    let checked = CheckedArticle(
      article: article,
      facts: result.facts,
      site: site,
      today: CalendarDate(iso: "2026-11-22") ?? .earliest,
      bytes: file.bytes
    )
    return CheckRunner(only: rule).check(checked)
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

extension Site {
  /// A site that the articles of fixtures belong to.
  static var forRules: Site {
    let files = [
      (
        "site/site.yaml",
        """
        title: Clinic
        description: Plain advice on painful knees.
        baseURL: https://example.org/
        language: en-GB
        publisher: {name: Clinic}
        disclaimer: general
        """
      ),
      ("site/people.yaml", "team: {kind: organisation, name: Team, description: Us.}"),
      (
        "site/tags.yaml",
        (1...9).map { "t\($0): {label: T\($0), description: Tag.}\n" }.joined()
          + "knee: {label: Knees, description: Knees.}"
      ),
      ("site/disclaimers.yaml", "general: {title: Note, text: This is no advice.}"),
    ]
    var parser = SiteParser(files.map { ProjectFile(path: $0.0, bytes: Array($0.1.utf8)) })
    return parser.parse()
  }
}
