import Diagnostics
import HTML
import Templates
import TestSupport
import Testing

/// What is the same on every page is compiled into the templates; nobody may see a difference.
@Suite struct ConstantTests {
  private struct Page: Sendable {
    var article = ArticlePage()
    var site = ArticlePage()
  }

  private static let article = ModelField<Page>.record(
    "article",
    of: ArticlePage.article,
    "The article."
  ) { $0.article }

  /// A page on which the site is a value like any other.
  private static let varying = ModelSchema<Page>(
    "page",
    "A page.",
    [article, .record("site", of: ArticlePage.article, "The site.") { $0.site }]
  )

  /// The same with a site that is known as the templates are compiled.
  private static func constant(_ site: ArticlePage) -> ModelSchema<Page> {
    let record = ArticlePage.article.record(site).prepared()
    return ModelSchema(
      "page",
      "A page.",
      [article, .record("site", "The site.", constant: record)]
    )
  }

  private static func render(
    _ sources: [TemplateSource],
    _ schema: ModelSchema<Page>,
    _ page: Page
  ) -> String {
    let compiled = TemplateSet.compile(sources, pages: ["page": schema.schema])
    #expect(compiled.diagnostics.map(\.summary) == [])
    var writer = HTMLWriter()
    compiled.templates.render("page", schema.record(page), into: &writer)
    return writer.bytes.text()
  }

  /// Renders a template in both ways, and expects the same.
  private static func rendered(_ template: String, _ page: Page) -> String {
    let sources = [
      "page": template,
      "partials/entry": "[{{label}}{{site.title}}{{#entries}}{{> entry}}{{/entries}}]",
      "partials/inner": "{{site.title}}|{{article.title}}|{{#site.author}}{{name}}{{/site.author}}",
    ]
    .sorted { $0.key < $1.key }
    .map { TemplateSource(path: "templates/\($0.key).mustache", bytes: Array($0.value.utf8)) }
    let expected = render(sources, varying, page)
    #expect(render(sources, constant(page.site), page) == expected, "\(template)")
    return expected
  }

  private static let site: ArticlePage = {
    var site = ArticlePage(title: "Clinic & \"Friends\"", subtitle: "")
    site.canonical = "https://example.org/?a=1&b=2"
    site.keyPoints = ["one", "<two>", "three"]
    site.tags = [.init(name: "Back", slug: "b"), .init(name: "Neck", slug: "n")]
    site.contents = [.init(label: "A", entries: [.init(label: "B")]), .init(label: "C")]
    site.summary = paragraph("Sum")
    return site
  }()

  @Test func `values of the site are escaped for their places`() {
    let html = Self.rendered(
      "<a href=\"{{site.canonical}}\" title=\"{{site.title}}\">{{site.title}}</a>{{{site.summary}}}",
      Page(site: Self.site)
    )
    #expect(html.contains("title=\"Clinic &amp; &quot;Friends&quot;\""))
    #expect(html.hasSuffix("<p>Sum</p>"))
  }

  @Test func `sections over the site repeat, enter and ask as they do over others`() {
    let html = Self.rendered(
      """
      {{#site.tags}}{{name}} {{article.title}}{{#site.keyPoints}}{{.}}{{/site.keyPoints}}{{/site.tags}}
      {{#site.subtitle}}absent{{/site.subtitle}}{{^site.subtitle}}empty{{/site.subtitle}}
      {{#site.isDraft}}absent{{/site.isDraft}}{{#site.author}}{{name}}{{/site.author}}
      {{#article.tags}}{{name}}{{site.title}}{{/article.tags}}{{^site.reviewer}}none{{/site.reviewer}}
      """,
      Page(article: Self.site, site: Self.site)
    )
    #expect(html.contains("empty") && html.contains("Back Clinic"))
    #expect(!html.contains("absent") && html.hasSuffix("none"))
  }

  @Test func `a partial that includes itself finds the site in its frames`() {
    let html = Self.rendered(
      "{{#site.contents}}{{> entry}}{{/site.contents}}{{#article.contents}}{{> entry}}{{/article.contents}}",
      Page(article: Self.site, site: Self.site)
    )
    #expect(html.contains("[AClinic &amp; &quot;Friends&quot;[BClinic"))
  }

  @Test(arguments: [3, 90, 20_000])
  func `a list within a section over the site is the site's, however long`(count: Int) {
    var site = ArticlePage()
    site.keyPoints = (0..<count).map { "point \($0)" }
    site.tags = [.init(name: "Back", slug: "b"), .init(name: "Neck", slug: "n")]
    let html = Self.rendered(
      "{{#site}}{{#tags}}{{name}}{{#keyPoints}}<i>{{.}}</i>{{/keyPoints}}{{/tags}}{{title}}{{/site}}",
      Page(site: site)
    )
    #expect(html.split(separator: "<i>").count == 2 * count + 1)
  }

  @Test func `lists within lists do not make a program grow without bound`() {
    var site = ArticlePage()
    site.keyPoints = (0..<90).map { "\($0)" }
    let open = String(repeating: "{{#site.keyPoints}}", count: 3)
    let close = String(repeating: "{{/site.keyPoints}}", count: 3)
    let html = Self.rendered("\(open){{.}}\(close)", Page(site: site))
    #expect(html.utf8.count > 90 * 90 * 90)
    let inner = open.replacing("site.", with: ""), end = close.replacing("site.", with: "")
    #expect(Self.rendered("{{#site}}\(inner){{.}}\(end){{/site}}", Page(site: site)) == html)
  }

  @Test(arguments: 0..<40) func `random templates give the same`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      let template = Self.template(depth: 4, &generator)
      _ = Self.rendered(template, Page(article: Self.site, site: Self.site))
      _ = Self.rendered(template, Page(article: ArticlePage(), site: Self.site))
      _ = Self.rendered(template, Page(article: Self.site, site: ArticlePage()))
    }
  }

  /// A template that is in order, of sections and values of both records.
  private static func template(depth: Int, _ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let owner = Bool.random(using: &generator) ? "site" : "article"
      let inner = depth > 0 ? template(depth: depth - 1, &generator) : "x"
      let piece =
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: "<b>{{\(owner).title}}</b>"
        case 1: "{{\(owner).minutes}}{{\(owner).subtitle}}"
        case 2: "<a href=\"{{\(owner).url}}\">\(inner)</a>"
        case 3: "{{#\(owner).tags}}{{name}}\(inner){{/\(owner).tags}}"
        case 4: "{{#\(owner).keyPoints}}{{.}}\(inner){{/\(owner).keyPoints}}"
        case 5: "{{^\(owner).keyPoints}}\(inner){{/\(owner).keyPoints}}"
        case 6: "{{#\(owner).reviewer}}{{name}}\(inner){{/\(owner).reviewer}}"
        case 7: "{{#\(owner)}}{{title}}\(inner){{/\(owner)}}"
        case 8: "{{#\(owner).contents}}{{label}}{{> entry}}{{/\(owner).contents}}"
        case 9: "{{^\(owner).isDraft}}\(inner){{/\(owner).isDraft}}"
        case 10: "{{> inner}}"
        default: "{{{\(owner).summary}}}\(inner)"
        }
      text += piece
    }
    return text
  }
}
