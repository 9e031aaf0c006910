import Content
import Diagnostics
import TestSupport

/// The files of `site/` as a small clinic has them, any of which a test may replace.
struct SampleSite {
  var files: [String: String] = [
    Site.File.configuration: """
    title: Sciaticalm
    description: Plain advice on back pain.
    baseURL: https://example.org/clinic/
    language: en-GB
    publisher: {name: Sciaticalm}
    disclaimer: general

    """,
    Site.File.people: """
    team:
      kind: organisation
      name: Sciaticalm Medical Team
      description: The people who write here.
    a-sample:
      kind: person
      name: Ada Sample
      description: A physiotherapist.

    """,
    Site.File.tags: """
    back-pain:
      label: Back pain
      description: Pain in the back.
    medicines:
      label: Medicines
      description: What to take.
      disclaimer: medicines
    self-care:
      label: Self-care
      description: What you can do.

    """,
    Site.File.disclaimers: """
    general:
      title: Disclaimer
      text: This is general information.
    medicines:
      title: About medicines
      text: Ask a pharmacist.
    research:
      title: About research
      text: Studies change.

    """,
  ]

  /// The site and what is wrong with it, in reading order.
  func parse() -> (site: Site, diagnostics: [Diagnostic]) {
    var parser = SiteParser(files.map { ProjectFile(path: $0.key, bytes: Array($0.value.utf8)) })
    let site = parser.parse()
    return (site, parser.diagnostics.inReadingOrder())
  }
}

/// The front matter of an article that is right, any line of which a test may replace.
struct SampleArticle {
  var path = "articles/spasms.md"
  private(set) var lines: [(key: String, text: String)] = [
    ("title", "title: Back spasms"), ("description", "description: What helps."),
    ("date", "date: 2025-10-14"), ("author", "author: team"), ("tags", "tags: [back-pain]"),
  ]
  var body = ""

  init(path: String = "articles/spasms.md", body: String = "") {
    self.path = path
    self.body = body
  }

  /// Puts lines of YAML in the place of those with the same keys, or behind the others.
  func with(_ text: String...) -> SampleArticle {
    var article = self
    for line in text {
      let key = line.prefix { $0 != ":" }.filter { $0 != "⟪" && $0 != "⟫" }
      let entry = (key: String(key), text: line)
      if let index = article.lines.firstIndex(where: { $0.key == entry.key }) {
        article.lines[index] = entry
      } else {
        article.lines.append(entry)
      }
    }
    return article
  }

  /// The front matter without the line of a key.
  func without(_ key: String) -> SampleArticle {
    var article = self
    article.lines.removeAll { $0.key == key }
    return article
  }

  var text: MarkedText {
    MarkedText("---\n\(lines.map(\.text).joined(separator: "\n"))\n---\n\(body)")
  }

  func parse(
    site: Site = SampleSite().parse().site,
    assets: AssetCatalog = AssetCatalog()
  ) -> ArticleParser.Result {
    ArticleParser(site: site, assets: assets).parse(ProjectFile(path: path, bytes: text.bytes))
  }
}
