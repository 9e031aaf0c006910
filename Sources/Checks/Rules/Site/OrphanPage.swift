internal import Content
internal import Diagnostics
internal import Markdown

/// Articles that no other article, page or menu leads to, but for the lists that hold them all.
///
/// Reason: A reader gets from one article to the next by the links in their text; what none of
/// them names is found by a search alone.
/// Source: Bedside's own rule.
/// Remedy: Link to the article where another one speaks of its subject, or name it in `related`
/// there.
enum OrphanPage: SiteRule {
  static let id: DiagnosticID = "orphan-page"
  static let level = Severity.warning
  static let needsWholeSite = true

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    let base = site.site.baseURL.path
    var reached: Set<String> = Set(site.site.configuration.navigation.map(\.path.value))
    func follow(_ links: [LinkFact], from page: String?) {
      for link in links {
        guard let url = link.url, url.utf8.starts(with: base.utf8) else { continue }
        let rest = url.utf8.dropFirst(base.utf8.count)
        let path = "/" + String(decoding: rest.prefix { $0 != 0x23 && $0 != 0x3F }, as: UTF8.self)
        if path != page { reached.insert(path) }
      }
    }
    follow(site.site.sharedLinks, from: nil)
    for page in site.pages { follow(page.links, from: nil) }
    for position in site.published {
      let (id, metadata) = (site.articles[position].id, site.articles[position].metadata)
      follow(site.articles[position].links, from: site.articles[position].path)
      let related = metadata.related + [metadata.translationOf].compactMap { $0 }
      for other in related where other.value != id {
        reached.insert("/articles/\(other.value)/")
      }
    }
    for position in site.published where !reached.contains(site.articles[position].path) {
      report.add(
        "no other article or page leads to this one",
        at: site.articles[position].source
      )
    }
  }
}
