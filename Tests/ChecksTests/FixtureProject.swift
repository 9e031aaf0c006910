import Checks
import Content
import Diagnostics
import Markdown

/// A project in memory, with a `site/` of its own unless a case brings one.
struct FixtureProject {
  let today: CalendarDate
  /// The text of each file by its path.
  var files: [String: [UInt8]] = defaults.mapValues { Array($0.utf8) }

  init(today: CalendarDate) {
    self.today = today
  }

  /// What one rule says about the project, but for what is excepted, and what is wrong with the
  /// exceptions.
  func diagnostics(of rule: any Rule.Type) -> [Diagnostic] {
    let site = parseSite()
    let parser = ArticleParser(site: site, assets: Self.assets) { _ in
      String(repeating: "a", count: 64)
    }
    let runner = CheckRunner(only: rule, on: site)
    var articles: [Article] = []
    var findings: [Diagnostic] = []
    for file in all(in: "articles/") {
      let result = parser.parse(file)
      guard let article = result.article else { continue }
      articles.append(article)
      guard result.isRead else { continue }
      let checked = CheckedArticle(
        article: article,
        facts: result.facts,
        site: site,
        today: today,
        bytes: file.bytes
      )
      findings += runner.check(checked)
    }
    findings += runner.check(checkedSite(site, articles))
    var exceptions = Exceptions(in: site, articles: articles, isRead: true, today: today)
    let levels = RuleLevels(SiteConfiguration(), profile: .audit)
    return exceptions.apply(to: findings) + exceptions.diagnostics(levels, through: .pages)
  }

  private func checkedSite(_ site: Site, _ articles: [Article]) -> CheckedSite {
    let pageParser = SitePageParser(site: site, assets: Self.assets)
    let pages = all(in: "site/pages/").compactMap { pageParser.parse($0).page }
    let published = articles.filter {
      Publication(of: $0, on: today, includesDrafts: false) == .published
    }
    let index = SiteIndex(site: site, articles: published, withdrawn: [], pages: pages)
    return CheckedSite(
      site: site,
      index: index,
      articles: articles,
      pages: pages,
      theme: all(in: "templates/assets/"),
      addresses: articles.map(\.path) + pages.map(\.path)
        + articles.flatMap { $0.metadata.aliases.map(\.value) },
      today: today
    )
  }

  func parseSite() -> Site {
    var parser = SiteParser(
      all(in: "site/").filter { !$0.path.hasPrefix("site/pages/") }
    ) { _ in String(repeating: "a", count: 64) }
    return parser.parse()
  }

  private func all(in folder: String) -> [ProjectFile] {
    files.filter { $0.key.hasPrefix(folder) }.sorted { $0.key < $1.key }
      .map { ProjectFile(path: $0.key, bytes: $0.value) }
  }

  private static let assets = AssetCatalog([("articles/knee/figure.svg", .brokenImage)])

  private static let defaults = [
    "site/site.yaml": """
    title: Clinic
    description: Plain advice on painful knees.
    baseURL: https://example.org/
    language: en-GB
    publisher: {name: Clinic}
    disclaimer: general
    """,
    "site/people.yaml": """
    team: {kind: organisation, name: Team, description: Us.}
    sam: {kind: person, name: Sam Sample, description: Me.}
    """,
    "site/tags.yaml": (1...9).map { "t\($0): {label: T\($0), description: Tag.}\n" }.joined()
      + "knee: {label: Knees, description: Knees.}",
    "site/disclaimers.yaml": "general: {title: Note, text: This is no advice.}",
  ]
}
