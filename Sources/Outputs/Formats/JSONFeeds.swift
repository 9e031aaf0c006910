internal import Content
internal import HTML

/// JSON feeds (version 1.1), with descriptions and not the text, as the Atom feeds are.
enum JSONFeeds: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    Feed.all(in: edition).map { feed in
      PlannedOutput(
        String(feed.path("json").dropFirst()),
        from: feed.origin,
        .bytes { write(feed, in: edition) },
        addresses: .json
      )
    }
  }

  private static func write(_ feed: Feed, in edition: Edition) -> [UInt8] {
    let base = edition.base
    let configuration = edition.site.configuration
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("version", "https://jsonfeed.org/version/1.1")
      writer.member("title", feed.title)
      writer.member("description", feed.description)
      writer.member("home_page_url", base.absolute(feed.page))
      writer.member("feed_url", base.absolute(feed.path("json")))
      writer.member("language", configuration.language)
      writer.array("authors") { $0.object { $0.member("name", configuration.publisher.name) } }
      writer.array("items") { writer in
        for article in feed.articles { write(article, in: edition, to: &writer) }
      }
    }
    return writer.finish()
  }

  private static func write(
    _ article: Article,
    in edition: Edition,
    to writer: inout JSONWriter
  ) {
    let url = edition.base.absolute(article.path)
    writer.object { writer in
      writer.member("id", url)
      writer.member("url", url)
      writer.member("title", article.metadata.title.value)
      writer.member("content_text", article.metadata.description.value)
      writer.member("date_published", Feed.timestamp(article.date))
      writer.member("date_modified", Feed.timestamp(article.modified))
      writer.array("authors") { writer in
        for author in edition.index.authors(of: article) {
          writer.object { writer in
            writer.member("name", author.name)
            writer.member("url", edition.base.absolute(author.path))
          }
        }
      }
      writer.array("tags") { writer in
        for tag in edition.index.tags(of: article) { writer.string(tag.label) }
      }
    }
  }
}
