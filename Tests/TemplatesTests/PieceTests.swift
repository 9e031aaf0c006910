import Diagnostics
import HTML
import Templates
import TestSupport
import Testing

/// What a template makes of a record that many pages share is kept; nobody may see a difference.
@Suite struct PieceTests {
  private struct Page: Sendable {
    let title: String
    let articles: [ArticlePage]
    let shared: [TemplateRecord]

    init(_ title: String, _ places: [Int]) {
      self.title = title
      articles = places.map { PieceTests.articles[$0] }
      shared = places.map { PieceTests.shared[$0] }
    }
  }

  private static let articles: [ArticlePage] = (0..<6).map { number in
    var article = ArticlePage(title: "No \(number) & \"more\"", minutes: number)
    article.subtitle = number.isMultiple(of: 2) ? nil : "second"
    article.tags = (0..<number).map { .init(name: "tag \($0)", slug: "t\($0)") }
    article.keyPoints = ["<one>", "two"]
    article.contents = [.init(label: "A", entries: [.init(label: "B")])]
    article.summary = paragraph("Sum")
    return article
  }

  private static let people = (0..<6).map { number in
    ArticlePage.person.record(.init(name: "tag \(number)", slug: "t\(number)")).prepared()
  }

  /// The records of the articles, which share those of their tags.
  private static let shared = articles.map { article in
    let record = ArticlePage.article.record(article).prepared()
    let values = zip(record.schema.fields, record.slots).map { field, value in
      field.name == "tags" ? .list(people.prefix(article.tags.count).map { .record($0) }) : value
    }
    return TemplateRecord(record.schema, values)
  }

  private static let lone = ModelSchema<Page>(
    "page",
    "A page with a list.",
    [
      .text("title", "The title.") { $0.title },
      .list("articles", of: ArticlePage.article, "The articles.") { $0.articles },
    ]
  )

  /// The same with records that all pages share.
  private static let sharing = ModelSchema<Page>(
    "page",
    "A page with a list.",
    [
      .text("title", "The title.") { $0.title },
      .records("articles", of: ArticlePage.article, "The articles.", prepared: { $0.shared }),
    ]
  )

  private static let pages = [
    Page("One", [0, 1, 2, 3]), Page("Two", [3, 2, 5, 5]), Page("Three", [0]), Page("Four", []),
    Page("Five", [5, 4, 3, 2, 1, 0]),
  ]

  private static func compile(_ template: String, _ schema: ModelSchema<Page>) -> TemplateSet {
    let sources = [
      ("page", template), ("partials/entry", "[{{label}}{{#entries}}{{> entry}}{{/entries}}]"),
    ]
    .map { TemplateSource(path: "templates/\($0).mustache", bytes: Array($1.utf8)) }
    let compiled = TemplateSet.compile(sources, pages: ["page": schema.schema])
    #expect(compiled.diagnostics.map(\.summary) == [], "\(template)")
    return compiled.templates
  }

  private static func render(_ templates: TemplateSet, _ record: TemplateRecord) -> String {
    var writer = HTMLWriter()
    templates.render("page", record, into: &writer)
    return writer.bytes.text()
  }

  /// Renders all pages twice with records that they share, and expects what they are by themselves.
  @discardableResult
  private static func rendered(_ template: String) -> [String] {
    let expected = {
      let templates = compile(template, lone)
      return pages.map { render(templates, lone.record($0)) }
    }()
    let templates = compile(template, sharing)
    for _ in 0..<2 {
      let areSame = pages.map { render(templates, sharing.record($0)) } == expected
      #expect(areSame, "\(template)")
    }
    return expected
  }

  @Test func `a card is the same on every page that shows it`() {
    let pages = Self.rendered(
      "{{#articles}}<a href=\"{{url}}\">{{title}}</a>{{minutes}}{{#author}}{{name}}{{/author}}\n{{/articles}}"
    )
    #expect(pages[0].contains("No 0 &amp; &quot;more&quot;</a>0Dr Moreno"))
    #expect(pages[3].isEmpty)
  }

  @Test func `what a section says of its page is said anew on each`() {
    for template in [
      "{{#articles}}{{title}}{{#tags}}{{slug}}{{/tags}}{{/articles}}{{title}}",
      "{{#articles}}{{minutes}}{{#tags}}{{title}}{{name}}{{/tags}}{{/articles}}",
      "{{#articles}}{{^articles}}x{{/articles}}{{title}}{{/articles}}",
      "{{#articles}}{{#contents}}{{> entry}}{{/contents}}{{/articles}}",
    ] { Self.rendered(template) }
    let around = Self.rendered(
      "{{#articles}}{{#tags}}{{#articles}}{{minutes}}{{/articles}};{{/tags}}{{/articles}}"
    )
    #expect(around[0].hasPrefix("0123;") && around[1].hasPrefix("3255;"))
  }

  @Test func `contents that differ in a byte or in a place keep what they make apart`() {
    let words = [
      "a", "b", "{{minutes}}", "{{url}}", "{{title}}", "<i title=\"{{title}}\"></i>",
      "<i title=\"{{url}}\"></i>", "{{^tags}}x{{/tags}}", "{{^subtitle}}x{{/subtitle}}",
      "{{#tags}}{{name}}{{/tags}}", "{{#tags}}{{slug}}{{/tags}}", "{{#tags}}{{title}}{{/tags}}",
    ]
    for (first, second) in zip(words, words.dropFirst()) {
      Self.rendered(
        """
        {{#articles}}{{title}}\(first){{/articles}}{{#articles}}{{title}}\(second){{/articles}}
        {{#articles}}{{title}}{{^tags}}\(first){{/tags}}{{/articles}}
        {{#articles}}{{title}}{{^tags}}\(second){{/tags}}{{/articles}}
        """
      )
    }
    Self.rendered(words.map { "{{#articles}}{{title}}\($0){{/articles}}" }.joined())
  }

  @Test(arguments: 0..<40) func `random templates give the same`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 { Self.rendered(Self.template(isInArticle: false, depth: 4, &generator)) }
  }

  /// A template that is in order, of sections and values of a page and its articles.
  private static func template(
    isInArticle: Bool,
    depth: Int,
    _ generator: inout SeededGenerator
  ) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      func inner(_ isInArticle: Bool) -> String {
        depth > 0 ? template(isInArticle: isInArticle, depth: depth - 1, &generator) : "{{title}}"
      }
      let choice = Int.random(in: isInArticle ? 0..<11 : 0..<3, using: &generator)
      let piece =
        switch choice {
        case 0: "<b title=\"{{title}}\">{{title}}</b>"
        case 1: "{{#articles}}\(inner(true)){{/articles}}"
        case 2: "{{^articles}}\(inner(false)){{/articles}}"
        case 3: "{{minutes}}{{subtitle}}<a href=\"{{url}}\">x</a>"
        case 4: "{{#tags}}{{name}}\(inner(true)){{/tags}}"
        case 5: "{{#keyPoints}}{{.}}\(inner(true)){{/keyPoints}}"
        case 6:
          "{{#reviewer}}{{name}}\(inner(true)){{/reviewer}}{{^subtitle}}\(inner(true)){{/subtitle}}"
        case 7: "{{#subtitle}}{{subtitle}}\(inner(true)){{/subtitle}}"
        case 8: "{{#contents}}{{label}}{{> entry}}{{/contents}}"
        case 9: "{{#author}}{{name}}\(inner(true)){{/author}}"
        default: "{{{summary}}}\(inner(true))"
        }
      text += piece
    }
    return text
  }

  @Test func `tasks that show the same records at once write the same`() async {
    let template = "{{#articles}}{{title}}{{#tags}}<i>{{name}}</i>{{/tags}}{{/articles}}"
    let expected = Self.rendered(template)
    for _ in 0..<20 {
      // Templates that are compiled anew have made nothing of the records yet.
      let templates = Self.compile(template, Self.sharing)
      await withTaskGroup(of: [String].self) { group in
        for _ in 0..<8 {
          group.addTask { Self.pages.map { Self.render(templates, Self.sharing.record($0)) } }
        }
        for await pages in group { #expect(pages == expected) }
      }
    }
  }
}
