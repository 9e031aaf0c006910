import Content
import Foundation
import FoundationXML
import Outputs
import Testing

@Suite struct SitemapTests {
  private static func locations(_ bytes: [UInt8]?) throws -> [String] {
    let document = try XMLDocument(data: Data(try #require(bytes)))
    let root = try #require(document.rootElement())
    return (root.children ?? []).compactMap { child in
      (child as? XMLElement)?.elements(forName: "loc").first?.stringValue
    }
  }

  @Test func `lists every page that search engines may show`() throws {
    let edition = SampleSite.edition(
      [SampleSite.article("a"), SampleSite.article("b", "aliases: [/old/]")],
      withdrawn: [SampleSite.article("gone")]
    )
    let outputs = OutputRegistry.plan(edition)
    let paths = [
      "", "tags/", "authors/", "a-to-z/", "tags/back-pain/", "authors/team/", "articles/a/",
      "articles/b/",
    ]
    #expect(
      try Self.locations(outputs.bytes(of: "sitemap.xml"))
        == paths.map { "https://example.org/clinic/" + $0 }
    )
    #expect(
      outputs.text(of: "robots.txt")
        == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/clinic/sitemap.xml\n"
    )
  }

  @Test(.timeLimit(.minutes(2)))
  func `divides a sitemap of more than 50,000 addresses`() throws {
    let article = try #require(SampleSite.article("a"))
    let limit = 50_000
    let fixed = 6
    let full = SampleSite.edition(Array(repeating: article, count: limit - fixed))
    let one = SitemapPlan.outputs(full)
    #expect(one.map(\.path) == ["sitemap.xml"])

    let over = SampleSite.edition(Array(repeating: article, count: limit - fixed + 1))
    let outputs = SitemapPlan.outputs(over)
    #expect(outputs.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    let base = "https://example.org/clinic/"
    #expect(
      try Self.locations(outputs.bytes(of: "sitemap.xml"))
        == [base + "sitemap-1.xml", base + "sitemap-2.xml"]
    )
    #expect(try Self.locations(outputs.bytes(of: "sitemap-1.xml")).count == limit)
    #expect(try Self.locations(outputs.bytes(of: "sitemap-2.xml")) == [base + "articles/a/"])
  }
}

/// The outputs of the sitemap's format alone.
private enum SitemapPlan {
  static func outputs(_ edition: Edition) -> [PlannedOutput] {
    OutputRegistry.all.filter { "\($0)" == "Sitemap" }.flatMap { $0.plan(edition) }
  }
}
