internal import Content
internal import Diagnostics

/// A list of the newest articles for feed readers: of the whole site, or of one topic.
struct Feed: Sendable {
  let title: String
  let description: String
  /// The path of the page that lists the same articles.
  let page: String
  /// The newest articles first, at most as many as the site's `feedSize`.
  let articles: [Article]
  let origin: SourceRange

  /// The path of the feed in one of its formats.
  func path(_ ending: String) -> String { "\(page)feed.\(ending)" }

  /// The site's feed, and one for each topic that has articles.
  static func all(in edition: Edition) -> [Feed] {
    let configuration = edition.site.configuration
    let site = Feed(
      title: configuration.title,
      description: configuration.description,
      page: "/",
      articles: Array(edition.index.articles.prefix(configuration.feedSize)),
      origin: SourceRange(path: Site.File.configuration)
    )
    let topics = edition.index.listedTags.map { listing in
      Feed(
        title: "\(listing.subject.label) – \(configuration.title)",
        description: listing.subject.description,
        page: listing.subject.path,
        articles: listing.articles.prefix(configuration.feedSize)
          .map { edition.index.articles[$0] },
        origin: listing.subject.source
      )
    }
    return [site] + topics
  }

  /// A day as an RFC 3339 time: articles have no time of day, so it is the first moment in UTC.
  static func timestamp(_ date: CalendarDate) -> String {
    "\(date)T00:00:00Z"
  }
}

extension Article {
  /// When the article's text last changed.
  var modified: CalendarDate { metadata.updated?.value ?? date }
}
