import Templates
import Testing

/// What templates tell of themselves for the cache and for `explain`.
@Suite struct ReadNamesTests {
  @Test func `a page tells the names and files that it reads, in order`() {
    let templates = ArticlePage.compile([
      "article": """
      {{< layout}}{{$main}}{{#article.tags}}{{name}}{{/article.tags}}{{> author}}{{/main}}{{/layout}}
      """,
      "layout": "{{$head}}{{article.subtitle}}{{/head}}{{$main}}{{article.url}}{{/main}}",
      "partials/author": "{{#article}}{{#author}}{{slug}}{{/author}}{{title}}{{/article}}",
      "partials/idle": "{{article.words}}",
    ]).templates
    let (names, files) = templates.reads("article")
    #expect(
      names == [
        "article", "article.author", "article.author.slug", "article.subtitle", "article.tags",
        "article.tags.name", "article.title",
      ]
    )
    #expect(files.count == 3)
    #expect(zip(files, files.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `a page reads what a partial finds that includes itself`() {
    let templates = ArticlePage.compile([
      "article": "{{#article.contents}}{{> entry}}{{/article.contents}}",
      "partials/entry": "{{label}}{{#entries}}{{> entry}}{{/entries}}",
    ]).templates
    let names = templates.reads("article").names
    #expect(names == ["article.contents", "article.contents.entries", "article.contents.label"])
  }

  @Test func `an unknown page reads nothing`() {
    let (names, files) = ArticlePage.compile(["article": ""]).templates.reads("nothing")
    #expect(names.isEmpty && files.isEmpty)
  }
}
