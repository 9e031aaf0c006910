import Templates
import Testing

@Suite struct TemplateSchemaTests {
  @Test func `lists every schema once, in order of first mention`() {
    let schemas = ArticlePage.schema.schema.reachableSchemas()
    #expect(schemas.map(\.name) == ["page", "article", "person", "entry"])
  }

  @Test func `names the kinds as the reference shows them`() {
    let fields = ArticlePage.article.schema.fields
    #expect(
      fields.map { "\($0.name): \($0.kind.name)\($0.isOptional ? "?" : "")" } == [
        "title: text", "subtitle: text?", "url: URL", "canonical: URL?", "minutes: number",
        "words: number?", "isDraft: flag", "body: HTML", "summary: HTML?",
        "keyPoints: list of text", "author: person", "reviewer: person?", "tags: list of person",
        "contents: list of entry",
      ]
    )
    #expect(fields.map(\.summary).first == "The title.")
  }

  @Test func `fills the slots in the order of the fields`() {
    let record = ArticlePage.person.record(ArticlePage.Person(name: "Jo", slug: "jo"))
    guard case .text("Jo")? = record.slots.first, record.slots.count == 2 else {
      Issue.record("\(record.slots)")
      return
    }
    #expect(record.schema === ArticlePage.person.schema)
  }

  @Test(arguments: [
    ("templates/article.mustache", "article"),
    ("templates/partials/card.mustache", "partials/card"),
    ("elsewhere/a", "elsewhere/a"), ("templates/.mustache", ""), ("", ""),
  ])
  func `names a template by its path`(_ path: String, _ name: String) {
    #expect(TemplateSource(path: path, bytes: []).name == name)
  }
}
