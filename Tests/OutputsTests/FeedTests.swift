import Content
import Foundation
import FoundationXML
import Outputs
import Testing

@Suite struct FeedTests {
  private static let outputs = OutputRegistry.plan(
    SampleSite.edition([
      SampleSite.article("a", "date: 2026-01-01", "updated: 2026-06-01"),
      SampleSite.article("b", "date: 2026-01-02"), SampleSite.article("c", "date: 2026-01-03"),
      SampleSite.article("d", "date: 2026-01-04"),
    ])
  )

  @Test(arguments: [("feed.xml", ""), ("tags/back-pain/feed.xml", "tags/back-pain/")])
  func `writes Atom that parses, newest first, as many as the site asks for`(
    _ path: String,
    _ page: String
  ) throws {
    let bytes = try #require(Self.outputs.bytes(of: path))
    let root = try #require(try XMLDocument(data: Data(bytes)).rootElement())
    let base = "https://example.org/clinic/"
    #expect(root.name == "feed")
    #expect(root.elements(forName: "id").first?.stringValue == base + page)
    let links = root.elements(forName: "link")
    #expect(
      links.map { link in
        link.attributes?.first { $0.name == "href" }?.stringValue
      } == [base + page, base + path]
    )
    let entries = root.elements(forName: "entry")
    let ids = entries.map { $0.elements(forName: "id").first?.stringValue }
    #expect(ids == ["d", "c", "b"].map { base + "articles/\($0)/" })
    let entry = try #require(entries.first)
    #expect(entry.elements(forName: "summary").first?.stringValue == "What 'd' says & <why>")
    #expect(entry.elements(forName: "updated").first?.stringValue == "2026-01-04T00:00:00Z")
    let author = entry.elements(forName: "author").first
    #expect(author?.elements(forName: "name").first?.stringValue == "Team <A>")
  }

  @Test func `dates the feed by its latest change`() throws {
    let edition = SampleSite.edition([SampleSite.article("a", "updated: 2026-06-01")])
    let text = try #require(OutputRegistry.plan(edition).text(of: "feed.xml"))
    #expect(text.contains("<updated>2026-06-01T00:00:00Z</updated>"))
    #expect(text.contains("<published>2026-01-01T00:00:00Z</published>"))
  }

  private struct JSONFeed: Decodable {
    let version: String
    let title: String
    let home_page_url: String
    let feed_url: String
    let items: [Item]

    struct Item: Decodable {
      let id: String
      let title: String
      let content_text: String
      let date_published: String
      let tags: [String]
    }
  }

  @Test(arguments: [("feed.json", ""), ("tags/back-pain/feed.json", "tags/back-pain/")])
  func `writes JSON feeds that parse`(_ path: String, _ page: String) throws {
    let bytes = try #require(Self.outputs.bytes(of: path))
    let feed = try JSONDecoder().decode(JSONFeed.self, from: Data(bytes))
    #expect(feed.version == "https://jsonfeed.org/version/1.1")
    #expect(feed.home_page_url == "https://example.org/clinic/" + page)
    #expect(feed.feed_url == "https://example.org/clinic/" + path)
    #expect(feed.items.map(\.title) == ["Title of d", "Title of c", "Title of b"])
    #expect(feed.items.first?.content_text == "What 'd' says & <why>")
    #expect(feed.items.first?.date_published == "2026-01-04T00:00:00Z")
    #expect(feed.items.first?.tags == ["Back & pain"])
  }

  @Test func `has a feed for each topic with articles, and none for others`() {
    let feeds = Self.outputs.map(\.path).filter {
      $0.hasSuffix("feed.xml") || $0.hasSuffix("feed.json")
    }
    #expect(
      feeds.sorted() == [
        "feed.json", "feed.xml", "tags/back-pain/feed.json", "tags/back-pain/feed.xml",
      ]
    )
  }

  @Test func `writes feeds of a site without articles`() throws {
    let outputs = OutputRegistry.plan(SampleSite.edition([]))
    let atom = try #require(outputs.bytes(of: "feed.xml"))
    #expect(try XMLDocument(data: Data(atom)).rootElement()?.elements(forName: "entry") == [])
    let json = try #require(outputs.bytes(of: "feed.json"))
    #expect(try JSONDecoder().decode(JSONFeed.self, from: Data(json)).items.isEmpty)
  }
}
