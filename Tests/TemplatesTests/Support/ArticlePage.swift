import HTML
import Templates

/// A model with a value of every kind, as the tests' templates see it.
struct ArticlePage: Sendable {
  var title = "Sciatica"
  var subtitle: String?
  var url = "/articles/sciatica/"
  var canonical: String?
  var minutes = 4
  var words: Int?
  var isDraft = false
  var body = SafeHTML.empty
  var summary: SafeHTML?
  var keyPoints: [String] = []
  var author = Person(name: "Dr Moreno", slug: "moreno")
  var reviewer: Person?
  var tags: [Person] = []
  var contents: [Entry] = []

  struct Person: Sendable {
    let name: String
    let slug: String
  }

  /// An entry of a table of contents.
  struct Entry: Sendable {
    let label: String
    var entries: [Entry] = []
  }

  static let person = ModelSchema<Person>(
    "person",
    "Someone.",
    [
      .text("name", "The name.") { $0.name },
      .text("slug", "The last part of the URL.") { $0.slug },
    ]
  )

  static let entry: ModelSchema<Entry> = ModelSchema(
    "entry",
    "An entry of the table of contents.",
    [
      .text("label", "The heading.") { $0.label },
      .list("entries", of: entry, "The entries under it.") { $0.entries },
    ]
  )

  static let article = ModelSchema<ArticlePage>(
    "article",
    "An article.",
    [
      .text("title", "The title.") { $0.title },
      .text("subtitle", "The second title.") { $0.subtitle },
      .url("url", "The article's own URL.") { $0.url },
      .url("canonical", "The URL that counts.") { $0.canonical },
      .number("minutes", "The reading time.") { $0.minutes },
      .number("words", "The count of words.") { $0.words },
      .flag("isDraft", "Whether it is a draft.") { $0.isDraft },
      .html("body", "The text.") { $0.body },
      .html("summary", "The summary.") { $0.summary },
      .texts("keyPoints", "What to remember.") { $0.keyPoints },
      .record("author", of: person, "Who wrote it.") { $0.author },
      .record("reviewer", of: person, "Who checked it.") { $0.reviewer },
      .list("tags", of: person, "The tags.") { $0.tags },
      .list("contents", of: entry, "The table of contents.") { $0.contents },
    ]
  )

  static let schema = ModelSchema<ArticlePage>(
    "page",
    "An article's page.",
    [.record("article", of: article, "The article.") { $0 }]
  )

  /// What a site with these templates finds, given by their names, and `article` as the page.
  static func compile(_ templates: KeyValuePairs<String, String>) -> TemplateSet.Compilation {
    TemplateSet.compile(
      templates.map { TemplateSource(path: "templates/\($0).mustache", bytes: Array($1.utf8)) },
      pages: ["article": schema.schema]
    )
  }

  /// The page made with these templates.
  func render(_ templates: KeyValuePairs<String, String>) -> String {
    var writer = HTMLWriter()
    Self.compile(templates).templates.render("article", Self.schema.record(self), into: &writer)
    return writer.bytes.text()
  }
}

/// HTML with a text in a paragraph.
func paragraph(_ text: String) -> SafeHTML {
  var writer = HTMLWriter()
  writer.markup("<p>")
  writer.text(text)
  writer.markup("</p>")
  return writer.finish()
}
