import Content
import Diagnostics
import TestSupport
import Testing

@Suite struct NeighbourSearchTests {
  private static func related(to position: Int, in index: SiteIndex) -> [String] {
    var search = NeighbourSearch(index)
    return search.neighbours(of: position).related.map { index.articles[$0].id }
  }

  @Test func `leads to the articles published next and last before`() throws {
    let articles = try ["2025-01-03", "2025-01-02", "2025-01-01"].map {
      try SampleIndex.article("on-\($0)", "date: \($0)")
    }
    var search = NeighbourSearch(SampleIndex.of(articles))
    let neighbours = (0..<3).map { search.neighbours(of: $0) }
    #expect(neighbours.map(\.newer) == [nil, 0, 1])
    #expect(neighbours.map(\.older) == [1, 2, nil])
  }

  @Test func `names related articles before those that share most tags, newest first`() throws {
    let index = SampleIndex.of(
      try [
        SampleIndex.article(
          "main",
          "date: 2025-01-01",
          "tags: [back-pain, self-care]",
          "related: [named, main]"
        ),
        SampleIndex.article("named", "tags: [medicines]"),
        SampleIndex.article("both", "date: 2024-01-01", "tags: [self-care, back-pain]"),
        SampleIndex.article("old", "date: 2023-01-01"),
        SampleIndex.article("new", "date: 2025-06-01"),
        SampleIndex.article("newest", "date: 2025-07-01"),
        SampleIndex.article("other", "tags: [medicines]"),
      ]
    )
    let position = try #require(index.position(ofArticle: "main"))
    #expect(Self.related(to: position, in: index) == ["named", "both", "newest", "new"])
    let other = try #require(index.position(ofArticle: "other"))
    #expect(Self.related(to: other, in: index) == ["named"])
  }

  @Test func `looks at no more than the neighbours in a large tag`() throws {
    let articles = try (0..<300).map { number in
      let date = try #require(CalendarDate(daysSince1970: 20_000 - number))
      return try SampleIndex.article("a\(number)", "date: \(date)")
    }
    let index = SampleIndex.of(articles)
    #expect(Self.related(to: 0, in: index) == ["a1", "a2", "a3", "a4"])
    #expect(Self.related(to: 100, in: index) == ["a68", "a69", "a70", "a71"])
    #expect(Self.related(to: 299, in: index) == ["a267", "a268", "a269", "a270"])
  }

  @Test func `finds for each of many articles what a count of all shared tags finds`() throws {
    var random = SeededGenerator(seed: 26)
    let tags = SampleIndex.tags
    let articles = try (0..<40).map { number in
      let chosen = tags.filter { _ in Bool.random(using: &random) }
      let list = chosen.isEmpty ? tags.prefix(1) : chosen[...]
      let day = Int.random(in: 19_000..<19_020, using: &random)
      let date = try #require(CalendarDate(daysSince1970: day))
      return try SampleIndex.article(
        "a\(number)",
        "date: \(date)",
        "tags: [\(list.joined(separator: ", "))]",
        number.isMultiple(of: 7) ? "related: [a3, a8]" : "readingTime: 1"
      )
    }
    let index = SampleIndex.of(articles)
    var search = NeighbourSearch(index)
    for (position, article) in index.articles.enumerated() {
      let own = Set(index.tags(of: article).map(\.id))
      let named = article.metadata.related.compactMap { index.position(ofArticle: $0.value) }
        .filter { $0 != position }
      let counts = index.articles.map { other in
        index.tags(of: other).count { own.contains($0.id) }
      }
      let sharing = index.articles.indices
        .filter { $0 != position && counts[$0] > 0 && !named.contains($0) }
        .sorted { counts[$0] == counts[$1] ? $0 < $1 : counts[$0] > counts[$1] }
      let expected = (named + sharing).prefix(SiteIndex.relatedLimit)
      #expect(search.neighbours(of: position).related == Array(expected))
    }
  }
}
