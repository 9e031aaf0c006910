package import Content
internal import HTML
internal import Markdown

/// What a search index is made from of one article: its text and nothing else of its page.
///
/// Made from the article and not cut out of its page, so that an edit of a template changes no index,
/// and no menu, disclaimer or list of references is ever found.
package struct SearchDocument: Sendable {
  private let article: Article
  private let topics: [Tag]
  private let language: String

  package init(of article: Article, in index: SiteIndex) {
    self.article = article
    topics = index.listedTags(of: article)
    language = article.metadata.language ?? index.site.configuration.language
  }

  /// Its path below the folder that the index is made from, which is that of its page below the site.
  package var path: String { SitePath.outputFile(of: article.path) }

  /// A page as Pagefind wants it; its documents tell what the attributes mean.
  ///
  /// The metadata besides the title: `topics`, see `SearchWord`; `language`; and `cards`, a list in
  /// JSON of the anchor and the heading of each emergency and urgent card, emergencies first.
  package func render() -> [UInt8] {
    var writer = HTMLWriter(capacity: article.body.bytes.count + 1_024)
    writer.markup("<!doctype html>\n<html")
    writer.attribute("lang", language)
    writer.markup(">\n<head>\n<meta charset=\"utf-8\">\n")
    write("language[content]", language, to: &writer)
    let words = topics.map { SearchWord.of(topic: $0.id) }
    write("topics[content]", words.joined(separator: " "), to: &writer)
    if let cards { write("cards[content]", cards, to: &writer) }
    writer.markup("</head>\n<body>\n<h1>")
    writer.text(article.metadata.title.value)
    writer.markup("</h1>\n<article data-pagefind-body>\n")
    SearchedBody(article.body, article.headings).write(to: &writer)
    writer.markup("</article>\n</body>\n</html>\n")
    return writer.finish().bytes
  }

  private func write(_ name: String, _ value: String, to writer: inout HTMLWriter) {
    writer.markup("<meta")
    writer.attribute("data-pagefind-meta", name)
    writer.attribute("content", value)
    writer.markup(">\n")
  }

  private var cards: String? {
    let headings = UrgentCardModel.cards(among: article.headings).map(\.heading)
    guard !headings.isEmpty else { return nil }
    var json = JSONWriter()
    json.array { json in
      for heading in headings {
        json.array { json in
          json.string(heading.anchor)
          json.string(heading.text)
        }
      }
    }
    return String(decoding: json.finish(), as: UTF8.self)
  }
}
