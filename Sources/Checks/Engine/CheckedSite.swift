package import Content

/// The whole site, as the rules about it see it.
package struct CheckedSite: Sendable {
  package let site: Site
  /// The articles that are published on the day, side by side.
  package let index: SiteIndex
  /// All articles, those included that are not published.
  package let articles: [Article]
  /// Whether every article and page could be read.
  package let isWhole: Bool
  package let pages: [SitePage]
  /// The files of `templates/assets/`.
  package let theme: [ProjectFile]
  /// Where a file of the site is, such as `/articles/sciatica/` and `/feed.xml`; empty where
  /// `site/addresses.txt` names no address to look for.
  package let addresses: [String]
  /// The day that dates are judged by.
  package let today: CalendarDate
  /// The positions of the articles that are published on the day, in order of their files.
  let published: [Int]

  package init(
    site: Site,
    index: SiteIndex,
    articles: [Article],
    isWhole: Bool = true,
    pages: [SitePage],
    theme: [ProjectFile],
    addresses: [String],
    today: CalendarDate
  ) {
    self.site = site
    self.index = index
    self.articles = articles
    self.isWhole = isWhole
    self.pages = pages
    self.theme = theme
    self.addresses = addresses
    self.today = today
    published = articles.indices.filter { index.position(ofArticle: articles[$0].id) != nil }
  }
}
