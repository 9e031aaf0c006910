import Diagnostics
import Templates
import TestSupport
import Testing

@Suite struct InclusionTests {
  static let layout = """
    <title>{{$title}}{{article.title}}{{/title}}</title>
    <main>
      {{$main}}
      {{/main}}
    </main>

    """

  @Test func `puts a page's blocks into its layout, indented as the layout is`() {
    let html = ArticlePage().render([
      "layouts/page": Self.layout,
      "article": """
      {{< layouts/page}}
      {{$title}}{{article.title}} | Site{{/title}}
      {{$main}}
      <h1>
        {{article.title}}
      </h1>
      {{/main}}
      {{/layouts/page}}
      """,
    ])
    #expect(
      html == """
        <title>Sciatica | Site</title>
        <main>
          <h1>
            Sciatica
          </h1>
        </main>

        """
    )
  }

  @Test func `finds partials in their folder first`() {
    let html = ArticlePage().render([
      "article": "{{> card}} {{> shared}}", "partials/card": "partial", "card": "page",
      "shared": "shared",
    ])
    #expect(html == "partial shared")
  }

  @Test func `renders partials that include themselves, and what they find further out`() {
    typealias Entry = ArticlePage.Entry
    let contents = [
      Entry(
        label: "a",
        entries: [Entry(label: "b", entries: [Entry(label: "c")]), Entry(label: "d")]
      ),
      Entry(label: "e"),
    ]
    let templates: KeyValuePairs = [
      "article": "{{#article}}{{#contents}}{{> entry}}{{/contents}}{{/article}}.",
      "partials/entry": "<i title=\"{{minutes}}\">{{label}}{{#entries}}{{> entry}}{{/entries}}</i>",
    ]
    #expect(ArticlePage.compile(templates).diagnostics == [])
    #expect(
      ArticlePage(contents: contents).render(templates) == """
        <i title="4">a<i title="4">b<i title="4">c</i></i><i title="4">d</i></i><i title="4">e</i>.
        """
    )
  }

  @Test func `renders data of any depth`() {
    var entry = ArticlePage.Entry(label: "deepest")
    for _ in 0..<2_000 { entry = ArticlePage.Entry(label: "", entries: [entry]) }
    let html = ArticlePage(contents: [entry]).render([
      "article": "{{#article.contents}}{{> entry}}{{/article.contents}}",
      "partials/entry": ".{{label}}{{#entries}}{{> entry}}{{/entries}}",
    ])
    #expect(html == String(repeating: ".", count: 2_001) + "deepest")
  }

  // MARK: - Findings

  @Test(arguments: [
    ["article": "⟪{{> article}}⟫"],
    ["article": "{{> a}}", "partials/a": "{{> b}}", "partials/b": "⟪{{> a}}⟫"],
    [
      "article": "{{#article.contents}}{{> a}}{{/article.contents}}",
      "partials/a": "{{label}}{{#article.contents}}⟪{{> a}}⟫{{/article.contents}}",
    ],
    [
      "article": "{{#article}}{{> a}}{{/article}}",
      "partials/a": "{{#isDraft}}⟪{{> a}}⟫{{/isDraft}}",
    ],
    ["article": "", "partials/a": "⟪{{> a}}⟫"],
  ])
  func `refuses a partial that includes itself without end`(_ templates: [String: String]) {
    expectOnly(.templateRecursion, in: templates)
  }

  @Test(arguments: [
    ["article": "{{> a}}", "partials/a": "{{⟪article.tilte⟫}}"],
    ["article": "{{#article.tags}}{{> a}}{{/article.tags}}", "partials/a": "{{name}}{{⟪nome⟫}}"],
    ["article": "{{> a}}{{> a}}", "partials/a": "{{⟪nonsense⟫}}"],
    [
      "article": "{{< page}}{{$main}}{{⟪article.tilte⟫}}{{/main}}{{/page}}",
      "page": "{{#article}}{{$main}}{{/main}}{{/article}}",
    ],
    [
      "article": "{{< page}}{{$main}}{{/main}}{{/page}}",
      "page": "{{$main}}{{⟪article.tilte⟫}}{{/main}}",
    ],
    [
      "article": "{{< mid}}{{$main}}{{/main}}{{/mid}}",
      "mid": "{{< page}}{{$main}}{{⟪nonsense⟫}}{{/main}}{{/page}}",
      "page": "{{$main}}{{article.title}}{{/main}}",
    ],
    [
      "article": "{{< page}}{{$main}}{{/main}}{{/page}}",
      "page": "{{$main}}{{⟪nonsense⟫}}{{/main}}", "unused": "{{> page}}",
    ],
  ])
  func `checks names wherever they are rendered, and in what a page replaces`(
    _ templates: [String: String]
  ) {
    expectOnly(.templateUnknownName, in: templates)
  }

  @Test func `says through which tags a page came to a fault`() throws {
    let page = MarkedText("<p>⟪{{> a}}⟫")
    let found = ArticlePage.compile(["article": page.text, "partials/a": "{{nonsense}}"])
      .diagnostics
    let notes = try #require(found.first).notes
    #expect(notes.map(\.summary) == ["'a' is included here"])
    #expect(notes.map(\.range.bytes) == page.ranges)
  }

  @Test func `reads names in replaced content only where no page renders it`() {
    let layout = "{{$head}}{{article.title}}{{/head}}"
    let home = TemplateSchema("home", "", fields: [.init("news", .text, "")])
    let compiled = TemplateSet.compile(
      [
        TemplateSource(name: "layout", path: "layout", bytes: Array(layout.utf8)),
        TemplateSource(
          name: "home",
          path: "home",
          bytes: Array("{{< layout}}{{$head}}{{news}}{{/head}}{{/layout}}".utf8)
        ),
        TemplateSource(name: "article", path: "article", bytes: Array("{{> layout}}".utf8)),
      ],
      pages: ["article": ArticlePage.schema.schema, "home": home]
    )
    #expect(compiled.diagnostics == [])
  }

  @Test(arguments: [
    ["article": "", "unused": "<script>⟪{{title}}⟫</script>"],
    ["article": "", "unused": "{{#article}}<a href=⟪{{title}}⟫>{{/article}}"],
    [
      "article": "", "unused": "{{#article}}{{> b}}{{/article}}{{> b}}",
      "partials/b": "<p ⟪{{title}}⟫>",
    ],
  ])
  func `checks the places in templates that nothing uses`(_ templates: [String: String]) {
    expectOnly(.templateUnsafePlace, in: templates)
  }

  @Test(arguments: [
    ["article": "", "unused": "{{#article}}{{title}}{{⟪titel⟫}}{{/article}}{{⟪article.nope⟫}}"],
    ["article": "", "unused": "{{> b}}", "partials/b": "{{#⟪nope⟫}}{{.}}{{/nope}}"],
    [
      "article": "", "layout": "{{$main}}{{/main}}",
      "unused": "{{< layout}}{{$main}}{{⟪nope⟫}}{{/main}}{{/layout}}",
    ],
  ])
  func `knows the names that no page has, in templates that nothing uses`(
    _ templates: [String: String]
  ) {
    expectOnly(.templateUnknownName, in: templates)
  }

  @Test func `names the block that was meant`() {
    let found = ArticlePage.compile([
      "article": "{{< layouts/page}}{{$mian}}{{/mian}}{{/layouts/page}}",
      "layouts/page": "{{$main}}{{/main}}{{$aside}}{{/aside}}",
    ]).diagnostics
    #expect(found.map(\.id) == [.templateUnknownBlock])
    #expect(found.map(\.summary) == ["'layouts/page' has no block 'mian'; did you mean 'main'?"])
    #expect(found.map(\.range.bytes) == [21..<25])
  }

  @Test func `names the partial or parent that was meant`() {
    let found = ArticlePage.compile([
      "article": "{{> crad}}{{< layouts/pgae}}{{/layouts/pgae}}", "partials/card": "",
      "layouts/page": "",
    ]).diagnostics
    #expect(
      found.map(\.summary) == [
        "unknown partial 'crad'; did you mean 'card'?",
        "unknown parent 'layouts/pgae'; did you mean 'layouts/page'?",
      ]
    )
  }

  @Test func `warns of text in a parent that no block holds`() {
    let template = MarkedText(
      "{{< page}}\n⟪  lost ⟫⟪{{article.title}}⟫\n{{$main}}{{/main}} {{/page}}"
    )
    let compiled = ArticlePage.compile(["article": template.text, "page": "{{$main}}{{/main}}"])
    #expect(compiled.diagnostics.map(\.id) == [.templateStrayContent, .templateStrayContent])
    #expect(compiled.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(compiled.diagnostics.map(\.range.upperBound) == template.ranges.map(\.upperBound))
  }

  @Test(arguments: [
    (
      DiagnosticID.templateRepeatedBlock,
      ["article": "{{< p}}{{$a}}{{/a}}⟪{{$a}}⟫{{/a}}{{/p}}", "p": "{{$a}}{{/a}}"]
    ),
    (.templateUnsafePlace, ["article": "{{> a}}", "partials/a": "⟪<⟫p "]),
    (.templateUnsafePlace, ["article": "<p ⟪{{> a}}⟫>", "partials/a": "id=\"a\""]),
    (
      .templateUnsafePlace,
      ["article": "<p {{$a}}{{/a}}>{{< b}}⟪{{$a}}⟫<{{/a}}{{/b}}", "b": "{{$a}}{{/a}}"]
    ),
  ])
  func `reports a fault between templates at its place`(
    _ id: DiagnosticID,
    _ templates: [String: String]
  ) {
    expectOnly(id, in: templates)
  }

  @Test func `reports a page without a template and a name used twice`() {
    let found = TemplateSet.compile(
      [
        TemplateSource(name: "a", path: "a.mustache", bytes: []),
        TemplateSource(name: "a", path: "b.mustache", bytes: []),
      ],
      pages: ["article": ArticlePage.schema.schema]
    ).diagnostics
    #expect(found.map(\.id) == [.templateDuplicate, .templateMissing])
    #expect(found.map(\.range.path) == ["b.mustache", "templates/article.mustache"])
  }

  /// Expects findings of one rule, at the marked places and nowhere else.
  private func expectOnly(_ id: DiagnosticID, in templates: [String: String]) {
    let marked = templates.mapValues { MarkedText($0) }.sorted { $0.key < $1.key }
    let compiled = TemplateSet.compile(
      marked.map {
        TemplateSource(path: "templates/\($0.key).mustache", bytes: $0.value.bytes)
      },
      pages: ["article": ArticlePage.schema.schema]
    )
    let expected = marked.flatMap { name, text in
      text.ranges.map { SourceRange(path: "templates/\(name).mustache", $0) }
    }
    #expect(compiled.diagnostics.map(\.id) == expected.map { _ in id })
    #expect(compiled.diagnostics.map(\.range) == expected)
  }
}
