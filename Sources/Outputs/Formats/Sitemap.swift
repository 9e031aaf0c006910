internal import Content
internal import Diagnostics
internal import HTML

/// The sitemap (sitemaps.org, protocol 0.9): every page that search engines may list.
enum Sitemap: OutputFormat {
  /// The protocol's limit for one file; a larger site gets an index of several.
  private static let limit = 50_000

  private static let namespace: [(StaticString, String)] = [
    ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
  ]

  private struct Entry: Sendable {
    let path: String
    var modified: CalendarDate?
  }

  static func plan(_ edition: Edition) -> [PlannedOutput] {
    let entries = entries(of: edition)
    let base = edition.base
    guard entries.count > limit else {
      return [output("sitemap.xml") { write(entries, base) }]
    }
    let starts = Array(stride(from: 0, to: entries.count, by: limit))
    let names = starts.indices.map { "sitemap-\($0 + 1).xml" }
    let parts = zip(starts, names).map { start, name in
      let part = entries[start..<min(start + limit, entries.count)]
      return output(name) { write(part, base) }
    }
    return [output("sitemap.xml") { write(index: names, base) }] + parts
  }

  private static func output(
    _ path: String,
    _ write: @escaping @Sendable () -> [UInt8]
  ) -> PlannedOutput {
    PlannedOutput(
      path,
      from: SourceRange(path: Site.File.configuration),
      .bytes(write),
      addresses: .xml
    )
  }

  private static func entries(of edition: Edition) -> [Entry] {
    let index = edition.index
    let lists = [Entry(path: "/"), Entry(path: "/tags/"), Entry(path: "/authors/")]
    let articles = index.articles.map { Entry(path: $0.path, modified: $0.modified) }
    let pages = index.pages.map { Entry(path: $0.path, modified: $0.metadata.updated?.value) }
    let topics = index.listedTags.map { Entry(path: $0.subject.path) }
    let authors = index.authors.map { Entry(path: $0.subject.path) }
    return lists + [Entry(path: "/a-to-z/")] + pages + topics + authors + articles
  }

  private static func write(_ entries: some Sequence<Entry>, _ base: BaseURL) -> [UInt8] {
    var writer = XMLWriter()
    writer.element("urlset", namespace) { writer in
      for entry in entries {
        writer.element("url") { writer in
          writer.element("loc", text: base.absolute(entry.path))
          if let modified = entry.modified {
            writer.element("lastmod", text: modified.description)
          }
        }
      }
    }
    return writer.finish()
  }

  private static func write(index names: [String], _ base: BaseURL) -> [UInt8] {
    var writer = XMLWriter()
    writer.element("sitemapindex", namespace) { writer in
      for name in names {
        writer.element("sitemap") { $0.element("loc", text: base.absolute("/" + name)) }
      }
    }
    return writer.finish()
  }
}
