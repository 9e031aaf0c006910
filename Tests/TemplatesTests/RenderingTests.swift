import HTML
import Templates
import Testing

@Suite struct RenderingTests {
  @Test func `writes values of every kind`() {
    var page = ArticlePage(title: "Pins & needles", words: -12, body: paragraph("<b>"))
    page.canonical = "https://example.org/a b"
    let html = page.render([
      "article": """
      {{#article}}<a href="{{canonical}}" title="{{title}}">{{minutes}} {{words}}</a>{{{body}}}\
      {{url}}{{/article}}
      """
    ])
    #expect(
      html == """
        <a href="https://example.org/a%20b" title="Pins &amp; needles">4 -12</a>\
        <p>&lt;b&gt;</p>/articles/sciatica/
        """
    )
  }

  @Test func `renders a section once, for each element, or not at all`() {
    var page = ArticlePage(isDraft: true, keyPoints: ["Keep moving", "Stay warm"])
    let template = """
      {{#article}}{{#isDraft}}draft {{/isDraft}}{{^isDraft}}final {{/isDraft}}\
      {{#keyPoints}}({{.}}){{/keyPoints}}{{^keyPoints}}nothing{{/keyPoints}}\
      {{#subtitle}}: {{.}}{{/subtitle}}{{#reviewer}} by {{name}}{{/reviewer}}{{/article}}
      """
    #expect(page.render(["article": template]) == "draft (Keep moving)(Stay warm)")
    page = ArticlePage(subtitle: "A guide", reviewer: ArticlePage.Person(name: "Jo", slug: "jo"))
    #expect(page.render(["article": template]) == "final nothing: A guide by Jo")
  }

  @Test func `takes empty texts, HTML and lists for missing`() {
    let page = ArticlePage(subtitle: "", canonical: "", summary: .empty)
    let template = """
      {{#article}}{{^subtitle}}a{{/subtitle}}{{^canonical}}b{{/canonical}}\
      {{^summary}}c{{/summary}}{{^tags}}d{{/tags}}{{/article}}
      """
    #expect(page.render(["article": template]) == "abcd")
  }

  @Test func `takes a number for there, even zero`() {
    let page = ArticlePage(words: 0)
    #expect(
      page.render(["article": "{{#article.words}}{{.}} words{{/article.words}}"]) == "0 words"
    )
  }

  @Test func `finds a name in the innermost context that declares it`() {
    let page = ArticlePage(tags: [ArticlePage.Person(name: "Back pain", slug: "back-pain")])
    let template = """
      {{#article}}{{#author}}{{name}} {{title}}{{#tags}} {{name}} {{article.author.name}}{{/tags}}\
      {{/author}}{{/article}}
      """
    #expect(page.render(["article": template]) == "Dr Moreno Sciatica Back pain Dr Moreno")
  }

  @Test func `does not look further out for a declared value that is missing`() {
    let template = "{{#article}}{{#author}}{{subtitle}}{{/author}}{{/article}}"
    #expect(ArticlePage().render(["article": template]) == "")
    #expect(ArticlePage.compile(["article": template]).diagnostics == [])
  }

  @Test func `renders nothing for a page that was not compiled`() {
    #expect(ArticlePage().render(["home": "Home"]) == "")
  }

  @Test func `takes a byte order mark off`() {
    #expect(ArticlePage().render(["article": "\u{FEFF}{{article.title}}"]) == "Sciatica")
  }
}
