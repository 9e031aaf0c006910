internal import Content
internal import HTML

/// Atom feeds (RFC 4287), with descriptions and not the text: an article is read on its page, where
/// its notices and disclaimers are.
enum AtomFeeds: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    Feed.all(in: edition).map { feed in
      PlannedOutput(
        String(feed.path("xml").dropFirst()),
        from: feed.origin,
        .bytes { write(feed, in: edition) },
        addresses: .xml
      )
    }
  }

  private static func write(_ feed: Feed, in edition: Edition) -> [UInt8] {
    let base = edition.base
    let configuration = edition.site.configuration
    let updated = feed.articles.map(\.modified).max() ?? .earliest
    let attributes: [(StaticString, String)] = [
      ("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", configuration.language),
    ]
    var writer = XMLWriter()
    writer.element("feed", attributes) { writer in
      writer.element("id", text: base.absolute(feed.page))
      writer.element("title", text: feed.title)
      writer.element("subtitle", text: feed.description)
      writer.element("updated", text: Feed.timestamp(updated))
      writer.element("author") { $0.element("name", text: configuration.publisher.name) }
      writer.element("link", [("href", base.absolute(feed.page))])
      writer.element(
        "link",
        [
          ("rel", "self"), ("type", "application/atom+xml"),
          ("href", base.absolute(feed.path("xml"))),
        ]
      )
      for article in feed.articles { write(article, in: edition, to: &writer) }
    }
    return writer.finish()
  }

  private static func write(
    _ article: Article,
    in edition: Edition,
    to writer: inout XMLWriter
  ) {
    let url = edition.base.absolute(article.path)
    writer.element("entry") { writer in
      writer.element("id", text: url)
      writer.element("title", text: article.metadata.title.value)
      writer.element("link", [("href", url)])
      writer.element("published", text: Feed.timestamp(article.date))
      writer.element("updated", text: Feed.timestamp(article.modified))
      for author in edition.index.authors(of: article) {
        writer.element("author") { writer in
          writer.element("name", text: author.name)
          writer.element("uri", text: edition.base.absolute(author.path))
        }
      }
      for tag in edition.index.tags(of: article) {
        writer.element("category", [("term", tag.id), ("label", tag.label)])
      }
      writer.element("summary", text: article.metadata.description.value)
    }
  }
}
