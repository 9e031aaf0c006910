import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct FrontMatterValueTests {
  private static let article = SampleArticle().with(
    "updated: 2025-11-01",
    "publish: 2025-10-01",
    "expires: 2028-10-14",
    "author: [a-sample, team]",
    "tags: [self-care, back-pain]",
    "readingTime: 7",
    "type: self-care",
    "status: withdrawn",
    "image: {src: spine.svg, alt: A spine, caption: The spine., credit: Us, licence: CC0}",
    "keyPoints: [Keep moving., \"Call 999: if\"]",
    "language: cy",
    "aliases: [/old/spasm/, /b/]",
    "related: [sciatica, a/b]",
    "translationOf: sciatica",
    "reviewCycle: 12",
    "disclaimer: [research, general]",
    "funding: none",
    "competingInterests: \"'none' \\\" \\u0301\"",
    "aiUse: Drafted by a machine.",
    "corrections: [{date: 2025-11-02, text: The dose was wrong.}]",
    "allow: [{rule: long-sentence, reason: A quotation., until: 2027-01-01}]",
    """
    reviews:
      - date: 2025-10-20
        by: a-sample
        scope: partial
        digest: "sha256:\(String(repeating: "0f", count: 32))"
    """
  )

  @Test func `decodes every field to the value that was written`() throws {
    let header = AssetCatalog([("articles/spine.svg", .file), ("articles/x.png", .brokenImage)])
    let result = Self.article.parse(assets: header)
    #expect(result.diagnostics.map(\.summary) == ["'spine.svg' is not a picture"])
    let metadata = try #require(result.article).metadata
    #expect(metadata.title.value == "Back spasms")
    #expect(metadata.description.value == "What helps.")
    #expect(metadata.date?.value == CalendarDate(year: 2025, month: 10, day: 14))
    #expect(metadata.updated?.value == CalendarDate(year: 2025, month: 11, day: 1))
    #expect(metadata.publish?.value == CalendarDate(year: 2025, month: 10, day: 1))
    #expect(metadata.expires?.value == CalendarDate(year: 2028, month: 10, day: 14))
    #expect(metadata.authors.map(\.value) == ["a-sample", "team"])
    #expect(metadata.tags.map(\.value) == ["self-care", "back-pain"])
    #expect(metadata.readingTime == 7)
    #expect(metadata.type == .selfCare)
    #expect(metadata.status == .withdrawn)
    #expect(metadata.keyPoints.map(\.value) == ["Keep moving.", "Call 999: if"])
    #expect(metadata.language == "cy")
    #expect(metadata.aliases.map(\.value) == ["/old/spasm/", "/b/"])
    #expect(metadata.related.map(\.value) == ["sciatica", "a/b"])
    #expect(metadata.translationOf?.value == "sciatica")
    #expect(metadata.reviewCycle?.value == 12)
    #expect(metadata.disclaimers.map(\.value) == ["research", "general"])
    #expect(metadata.funding == "none")
    #expect(metadata.competingInterests == "'none' \" \u{301}")
    #expect(metadata.aiUse?.value == "Drafted by a machine.")
  }

  @Test(arguments: ["null", "Null", "NULL", "~"])
  func `takes a word for null as a text only in quotation marks`(_ word: String) throws {
    let plain = SampleArticle().with("title: \(word)").parse()
    #expect(plain.diagnostics.map(\.summary) == ["'title' is null"])
    let quoted = SampleArticle().with("title: '\(word)'").parse()
    #expect(quoted.diagnostics.isEmpty)
    #expect(try #require(quoted.article).metadata.title.value == word)
  }

  @Test func `decodes records within the front matter`() throws {
    let metadata = try #require(Self.article.parse().article).metadata
    let image = try #require(metadata.image)
    #expect(image.source.value == "spine.svg")
    #expect(image.alternativeText == "A spine")
    #expect(image.caption == "The spine.")
    #expect((image.credit, image.licence) == ("Us", "CC0"))
    let review = try #require(metadata.reviews.first)
    #expect(review.date?.value == CalendarDate(year: 2025, month: 10, day: 20))
    #expect(review.reviewer?.value == "a-sample")
    #expect(review.scope == .partial)
    #expect(review.digest?.value == "sha256:" + String(repeating: "0f", count: 32))
    let correction = try #require(metadata.corrections.first)
    #expect(correction.date?.value == CalendarDate(year: 2025, month: 11, day: 2))
    #expect(correction.text == "The dose was wrong.")
    let suppression = try #require(metadata.suppressions.first)
    #expect(suppression.rule?.value == "long-sentence")
    #expect(suppression.reason == "A quotation.")
    #expect(suppression.until?.value == CalendarDate(year: 2027, month: 1, day: 1))
  }

  @Test func `needs no more than five fields`() throws {
    let result = SampleArticle().parse()
    #expect(result.diagnostics.isEmpty)
    let article = try #require(result.article)
    #expect((article.id, article.path) == ("spasms", "/articles/spasms/"))
    #expect(article.metadata.type == .article)
    #expect(article.metadata.status == .published)
    #expect(article.readingTime == 1)
  }

  @Test(arguments: [(199, 1), (200, 1), (201, 2), (1_001, 6)])
  func `computes the reading time from the words of the body`(_ words: Int, _ minutes: Int) throws {
    let body = String(repeating: "word ", count: words - 2) + "\n\n## Two words\n"
    let article = try #require(SampleArticle(body: body).parse().article)
    #expect(article.wordCount == words)
    #expect(article.readingTime == minutes)
    let typed = try #require(SampleArticle(body: body).with("readingTime: 9").parse().article)
    #expect(typed.readingTime == 9)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `reads front matter with either kind of line ending`(_ ending: String) {
    let text = SampleArticle(body: "Text").text.text.split(separator: "\n").joined(
      separator: ending
    )
    let parser = ArticleParser(site: SampleSite().parse().site, assets: AssetCatalog())
    let result = parser.parse(ProjectFile(path: "articles/a.md", bytes: Array(text.utf8)))
    #expect(result.diagnostics.isEmpty)
    #expect(result.article?.metadata.title.value == "Back spasms")
  }

  @Test(arguments: ["articles/Knee Pain.md", "articles/é.md", "articles/a_b/index.md"])
  func `refuses an article whose path is no address`(_ path: String) {
    let result = SampleArticle(path: path).parse()
    #expect(result.article == nil)
    #expect(result.diagnostics.map(\.id) == [.pathInvalid])
  }
}
