import Content
import Diagnostics
import Testing

@Suite struct SiteIndexTests {
  @Test func `orders articles newest first, those of one day by id`() throws {
    let articles = try [
      SampleIndex.article("b", "date: 2025-01-02"), SampleIndex.article("a", "date: 2025-01-02"),
      SampleIndex.article("c", "date: 2025-01-03"), SampleIndex.article("d", "date: 2024-12-31"),
    ]
    let index = SampleIndex.of(articles)
    #expect(index.articles.map(\.id) == ["c", "a", "b", "d"])
    #expect(SampleIndex.of(articles.reversed()).articles.map(\.id) == index.articles.map(\.id))
    #expect(index.position(ofArticle: "b") == 2)
    #expect(index.position(ofArticle: "z") == nil)
  }

  @Test func `lists articles under their tags and authors`() throws {
    let index = SampleIndex.of(
      try [
        SampleIndex.article("a", "date: 2025-01-01", "tags: [self-care, back-pain]"),
        SampleIndex.article(
          "b",
          "date: 2025-01-02",
          "tags: [back-pain]",
          "author: [a-sample, team]"
        ),
      ]
    )
    #expect(index.tags.map(\.subject.label) == ["Back pain", "Medicines", "Self-care"])
    #expect(index.tags.map(\.articles) == [[0, 1], [], [1]])
    #expect(index.authors.map(\.subject.name) == ["Ada Sample", "Sciaticalm Medical Team"])
    #expect(index.authors.map(\.articles) == [[0], [0, 1]])
    let first = try #require(index.articles.first)
    #expect(index.authors(of: first).map(\.id) == ["a-sample", "team"])
    #expect(index.tags(of: first).map(\.id) == ["back-pain"])
  }

  @Test(arguments: [
    ("disclaimer: [research, general]", "tags: [medicines]", ["research", "general"]),
    ("readingTime: 1", "tags: [medicines, back-pain]", ["medicines"]),
    ("readingTime: 1", "tags: [back-pain]", ["general"]),
  ])
  func `takes an article's own disclaimers, else its tags', else the site's`(
    _ own: String,
    _ tags: String,
    _ expected: [String]
  ) throws {
    let article = try SampleIndex.article("a", own, tags)
    #expect(SampleIndex.of([article]).disclaimers(of: article).map(\.id) == expected)
  }

  // MARK: - Publication

  @Test(arguments: [
    ("2026-05-31", Publication.unpublished(.embargo(until: june(1)))), ("2026-06-01", .published),
    ("2026-06-02", .published), ("2026-06-30", .published), ("2026-07-01", .withdrawn),
  ])
  func `publishes from its day to its last day`(_ today: String, _ expected: Publication) throws {
    let article = try SampleIndex.article("a", "publish: 2026-06-01", "expires: 2026-06-30")
    let date = try #require(CalendarDate(iso: today))
    #expect(Publication(of: article, on: date, includesDrafts: false) == expected)
    let withDrafts = Publication(of: article, on: date, includesDrafts: true)
    #expect(withDrafts == (expected == .withdrawn ? .withdrawn : .published))
  }

  @Test(arguments: [
    ("draft", false, Publication.unpublished(.draft)), ("draft", true, .published),
    ("withdrawn", false, .withdrawn), ("withdrawn", true, .withdrawn),
    ("published", false, .published),
  ])
  func `follows the status`(_ status: String, _ drafts: Bool, _ expected: Publication) throws {
    let article = try SampleIndex.article("a", "status: \(status)")
    #expect(Publication(of: article, on: june(1), includesDrafts: drafts) == expected)
  }
}

private func june(_ day: Int) -> CalendarDate {
  CalendarDate(year: 2026, month: 6, day: day) ?? .earliest
}
