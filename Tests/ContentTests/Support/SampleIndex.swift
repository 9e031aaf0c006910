import Content
import Diagnostics
import Testing

/// Articles of the sample site, side by side.
enum SampleIndex {
  private static let site = SampleSite().parse().site

  /// The ids of the tags that the site has.
  static var tags: [String] { site.tags.ids }

  /// An article by its id, with lines of front matter.
  static func article(_ id: String, _ lines: String...) throws -> Article {
    let sample = lines.reduce(SampleArticle(path: "articles/\(id).md")) { $0.with($1) }
    return try #require(sample.parse(site: site).article)
  }

  static func of(_ articles: [Article]) -> SiteIndex {
    SiteIndex(site: site, articles: articles, withdrawn: [], pages: [])
  }
}
