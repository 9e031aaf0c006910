import Content
import Diagnostics
import Foundation
import HTML
import Outputs
import Templates
import Testing

@Suite struct PlanTests {
  @Test func `the page of an article alone gives its body back`() throws {
    let article = try #require(SampleSite.article("a", body: "Some words."))
    let outputs = OutputRegistry.plan(SampleSite.edition([article]))
    for output in outputs where output.sitePath != article.path { output.release() }
    #expect(!article.body.isEmpty)
    try #require(outputs.first { $0.sitePath == article.path }).release()
    #expect(article.body.isEmpty)
  }

  // MARK: - Pagination

  /// The pages of a list's page as a row: the one being read in brackets, a gap as an ellipsis.
  private static func row(_ record: TemplateRecord) -> String {
    record.records("pagination.pages").map { page in
      if page.text("isGap") == "true" { return "…" }
      let number = page.text("number") ?? ""
      return page.text("isCurrent") == "true" ? "[\(number)]" : number
    }
    .joined(separator: " ")
  }

  @Test(arguments: [
    (0, 1, "[1]"), (1, 1, "[1]"), (2, 1, "[1] 2"), (2, 2, "1 [2]"), (7, 1, "[1] 2 3 … 7"),
    (7, 4, "1 2 3 [4] 5 6 7"), (7, 7, "1 … 5 6 [7]"), (100, 1, "[1] 2 3 … 100"),
    (100, 50, "1 … 48 49 [50] 51 52 … 100"), (100, 99, "1 … 97 98 [99] 100"),
    (100, 100, "1 … 98 99 [100]"),
  ])
  func `shows the pages near to the one being read`(_ total: Int, _ current: Int, _ row: String)
    throws
  {
    let site = SampleSite.site(pageSize: 1)
    let articles = (0..<total).map { SampleSite.article("a\($0)", site: site) }
    let outputs = OutputRegistry.plan(SampleSite.edition(articles, site: site))
    for folder in ["", "tags/back-pain/", "authors/team/"] where total > 0 || folder.isEmpty {
      let page = current == 1 ? "" : "page/\(current)/"
      let record = try #require(outputs.record(of: folder + page + "index.html"))
      #expect(Self.row(record) == row)
      let base = "/clinic/" + folder
      let before = current == 2 ? base : "\(base)page/\(current - 1)/"
      #expect(record.text("pagination.previousURL") == (current > 1 ? before : nil))
      let after = "\(base)page/\(current + 1)/"
      #expect(record.text("pagination.nextURL") == (current < total ? after : nil))
      #expect(record.records("articles").count == min(1, total))
    }
    #expect(outputs.record(of: "page/\(max(1, total) + 1)/index.html") == nil)
  }

  @Test(arguments: [(1, 1, 1), (10, 1, 10), (11, 2, 1), (20, 2, 10), (21, 3, 1)])
  func `puts as many articles on a page as the site asks for`(
    _ count: Int,
    _ pages: Int,
    _ last: Int
  ) throws {
    let outputs = OutputRegistry.plan(
      SampleSite.edition((0..<count).map { SampleSite.article("a\($0)") })
    )
    let path = pages == 1 ? "index.html" : "page/\(pages)/index.html"
    let record = try #require(outputs.record(of: path))
    #expect(record.records("articles").count == last)
  }

  // MARK: - A to Z

  @Test func `lists articles from A to Z, and under # what begins with nothing of them`() throws {
    let titles = ["zebra", "Éclat", "eclair", "10 ways", "‘Slipped’ disc", "Ωmega"]
    let outputs = OutputRegistry.plan(SampleSite.edition(titles.map(Self.titled)))
    let record = try #require(outputs.record(of: "a-to-z/index.html"))
    let letters = record.records("letters")
    #expect(letters.compactMap { $0.text("letter") }.joined() == "ABCDEFGHIJKLMNOPQRSTUVWXYZ#")
    let filled = letters.filter { !$0.records("entries").isEmpty }
    let entries = filled.map { letter in
      (letter.text("letter") ?? "") + ":"
        + letter.records("entries").compactMap { $0.text("label") }.joined(separator: ",")
    }
    #expect(entries == ["E:eclair,Éclat", "S:‘Slipped’ disc", "Z:zebra", "#:10 ways,Ωmega"])
    #expect(letters.last?.text("anchor") == "other")
  }

  private static func titled(_ title: String) -> Article? {
    let id = Slug.nearest(to: title)
    let text = """
      ---
      title: "\(title)"
      description: x
      date: 2026-01-01
      author: team
      tags: [back-pain]
      ---
      """
    return ArticleParser(site: SampleSite.site, assets: AssetCatalog())
      .parse(ProjectFile(path: "articles/\(id)-x.md", bytes: Array(text.utf8))).article
  }

  // MARK: - Redirects, headers, manifest

  @Test func `redirects former addresses of published and withdrawn articles`() throws {
    let outputs = OutputRegistry.plan(
      SampleSite.edition(
        [SampleSite.article("a", "aliases: [/z/, /old/a/]")],
        withdrawn: [SampleSite.article("b", "aliases: [/old/b/]")]
      )
    )
    #expect(
      outputs.text(of: "_redirects") == """
        /clinic/old/a/ /clinic/articles/a/ 301
        /clinic/old/b/ /clinic/articles/b/ 301
        /clinic/z/ /clinic/articles/a/ 301

        """
    )
    let page = try #require(outputs.record(of: "old/a/index.html"))
    #expect(page.text("url") == "/clinic/articles/a/")
    #expect(page.text("page.canonicalURL") == "https://example.org/clinic/articles/a/")
    let none = OutputRegistry.plan(SampleSite.edition([SampleSite.article("a")]))
    #expect(none.bytes(of: "_redirects") == nil)
  }

  @Test(arguments: ["_headers", "_headers.nginx", "_headers.caddy"])
  func `sends the same strict headers with every host`(_ path: String) throws {
    let text = try #require(OutputRegistry.plan(SampleSite.edition([])).text(of: path))
    for part in [
      "default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'",
      "nosniff", "no-referrer", "/clinic/assets/", "immutable",
    ] {
      #expect(text.contains(part))
    }
    #expect(!text.contains("unsafe-inline"))
    #expect(!text.contains("http"))
  }

  @Test func `writes a manifest and a record of the build that are valid JSON`() throws {
    let theme = Theme(files: [])
    let outputs = OutputRegistry.plan(SampleSite.edition([SampleSite.article("a")], theme: theme))
    let manifest = try #require(outputs.bytes(of: "site.webmanifest"))
    let object = try JSONSerialization.jsonObject(with: Data(manifest)) as? [String: Any]
    #expect(object?["name"] as? String == "Clinic & <Co> ]]>")
    #expect(object?["start_url"] as? String == "/clinic/")
    let record = try #require(outputs.bytes(of: BuildRecord.path))
    #expect(BuildRecord.isRecord(record))
    #expect(
      (try JSONSerialization.jsonObject(with: Data(record)) as? [String: Any])?["articles"] as? Int
        == 1
    )
  }

  @Test(arguments: ["", "{}", "{\"generator\":\"Hugo\"}", "[]", "{\"generator\": \"Bedside\"}"])
  func `takes no other file for the record of a build`(_ text: String) {
    #expect(!BuildRecord.isRecord(Array(text.utf8)))
  }

  // MARK: - Pages

  @Test func `plans no path twice for a site that is right`() {
    let articles = (0..<30).map { SampleSite.article("a\($0)", "aliases: [/old/a\($0)/]") }
    let outputs = OutputRegistry.plan(
      SampleSite.edition(articles, withdrawn: [SampleSite.article("gone")])
    )
    #expect(Set(outputs.map(\.path)).count == outputs.count)
    #expect(outputs.allSatisfy { !$0.path.hasPrefix("/") && !$0.path.contains("//") })
  }

  @Test(arguments: ["https://example.org/", "https://example.org/a/b/"])
  func `puts the base path before every address of the site`(_ base: String) throws {
    let site = SampleSite.site(base: base, pageSize: 10)
    let outputs = OutputRegistry.plan(
      SampleSite.edition([SampleSite.article("a", site: site)], site: site)
    )
    let path = String(base.dropFirst("https://example.org".count))
    let page = try #require(outputs.record(of: "articles/a/index.html"))
    #expect(page.text("page.canonicalURL") == base + "articles/a/")
    #expect(page.text("article.url") == path + "articles/a/")
    #expect(page.text("site.url") == path)
    #expect(page.text("site.atomURL") == path + "feed.xml")
  }

  @Test func `asks for the disclaimers of an article in the bytes of its page`() throws {
    let article = SampleSite.article("a", "disclaimer: [other, general]")
    let outputs = OutputRegistry.plan(SampleSite.edition([article]))
    let output = try #require(outputs.first { $0.path == "articles/a/index.html" })
    let held = output.invariants.map { String(decoding: $0.html.bytes, as: UTF8.self) }
    #expect(held == ["<p>Other.</p>\n", "<p>This is general.</p>\n"])
    #expect(output.invariants.map(\.violation.id) == [.disclaimerMissing, .disclaimerMissing])
  }

  @Test func `keeps what is withdrawn out of lists and search engines`() throws {
    let outputs = OutputRegistry.plan(
      SampleSite.edition([SampleSite.article("a")], withdrawn: [SampleSite.article("gone")])
    )
    let notice = try #require(outputs.record(of: "articles/gone/index.html"))
    #expect(notice.text("page.isIndexed") == "false")
    #expect(notice.text("title") == "Title of gone")
    let home = try #require(outputs.record(of: "index.html"))
    #expect(home.records("articles").compactMap { $0.text("title") } == ["Title of a"])
  }
}
