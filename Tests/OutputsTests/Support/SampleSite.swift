import Content
import Diagnostics
import Outputs
import Templates

/// A site in memory, with as many articles as a test asks for.
enum SampleSite {
  static let site = site(pageSize: 10)

  static func site(
    base: String = "https://example.org/clinic/",
    pageSize: Int,
    files: [(String, String)] = []
  ) -> Site {
    var parser = SiteParser(
      ([
        (
          Site.File.configuration,
          """
          title: "Clinic & <Co> ]]>"
          description: "Advice \\"here\\" & there."
          baseURL: \(base)
          language: en-GB
          publisher: {name: Clinic}
          disclaimer: general
          pageSize: \(pageSize)
          feedSize: 3
          """
        ),
        (
          Site.File.people,
          "team: {kind: organisation, name: \"Team <A>\", description: Us.}\n"
            + "idle: {kind: person, name: Idle, description: Writes nothing.}\n"
        ),
        (
          Site.File.tags,
          "back-pain: {label: \"Back & pain\", description: x}\nunused: {label: U, description: x}\n"
        ),
        (
          Site.File.disclaimers,
          "general: {title: Disclaimer, text: This is general.}\nother: {title: O, text: Other.}\n"
        ),
      ] + files)
      .map { ProjectFile(path: $0.0, bytes: Array($0.1.utf8)) }
    )
    return parser.parse()
  }

  static func article(
    _ id: String,
    _ lines: String...,
    body: String? = nil,
    site: Site = site
  ) -> Article? {
    let text = """
      ---
      title: "Title of \(id)"
      description: "What '\(id)' says & <why>"
      author: team
      tags: [back-pain]
      \(lines.contains { $0.hasPrefix("date:") } ? "" : "date: 2026-01-01")
      \(lines.joined(separator: "\n"))
      ---
      \(body ?? "Body of \(id).")
      """
    return ArticleParser(site: site, assets: AssetCatalog())
      .parse(ProjectFile(path: "articles/\(id).md", bytes: Array(text.utf8))).article
  }

  /// Everything that a site of some articles is made from.
  static func edition(
    _ articles: [Article?],
    withdrawn: [Article?] = [],
    site: Site = site,
    assets: [String] = [],
    theme: Theme = Theme(files: []),
    today: CalendarDate = CalendarDate(year: 2026, month: 6, day: 15) ?? .earliest
  ) -> Edition {
    let index = SiteIndex(
      site: site,
      articles: articles.compactMap { $0 },
      withdrawn: withdrawn.compactMap { $0 },
      pages: []
    )
    let shared = SharedEntries(site)
    var search = NeighbourSearch(index)
    return Edition(
      index: index,
      articles: index.articles.indices.map {
        ArticleEntry(index.articles[$0], neighbours: search.neighbours(of: $0), site: site, shared)
      },
      shared: shared,
      assets: AssetCatalog(assets.map { ($0, .file) }),
      theme: theme,
      templates: PageTemplates(site: site, assets: theme.record(base: site.baseURL)),
      reviews: ReviewPolicy(site: site, today: today),
      nextChange: nil
    )
  }
}

extension [PlannedOutput] {
  /// The bytes of an output that no template has a part in.
  func bytes(of path: String) -> [UInt8]? {
    guard case .bytes(let make) = first(where: { $0.path == path })?.content else { return nil }
    return make()
  }

  func text(of path: String) -> String? {
    bytes(of: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The values that a page is rendered with.
  func record(of path: String) -> TemplateRecord? {
    guard case .page(_, let record) = first(where: { $0.path == path })?.content else { return nil }
    return record()
  }
}

extension TemplateRecord {
  /// The value at a path of names, such as `pagination.pages`.
  func value(_ path: String) -> TemplateValue? {
    var record = self
    var value: TemplateValue?
    for name in path.split(separator: ".") {
      guard let slot = record.schema.fields.firstIndex(where: { $0.name == name }) else {
        return nil
      }
      value = record[slot]
      if case .record(let inner) = record[slot] { record = inner }
    }
    return value
  }

  /// The text, URL or number at a path of names; nil where there is none.
  func text(_ path: String) -> String? {
    switch value(path) {
    case .text(let text), .url(let text): text
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    default: nil
    }
  }

  /// The records of a list.
  func records(_ path: String) -> [TemplateRecord] {
    guard case .list(let values) = value(path) else { return [] }
    return values.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }
}
