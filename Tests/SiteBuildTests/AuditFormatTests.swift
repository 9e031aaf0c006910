import Checks
import Content
import Foundation
import SiteBuild
import TestSupport
import Testing

@Suite struct AuditFormatTests {
  private static let hostile = "=<b>&\"x', {{y}}"

  private static func render(
    _ format: AuditFormat,
    _ change: (TemporaryFolder) throws -> Void = { _ in }
  ) async throws -> String {
    let workshop = try Workshop()
    let title = hostile.replacing("'", with: "''")
    let text = Workshop.article.replacing("title: New", with: "title: '\(title)'")
    try workshop.folder.write(Array(text.utf8), to: "articles/new.md")
    try change(workshop.folder)
    var options = BuildOptions(
      root: workshop.folder.path,
      output: "",
      today: workshop.today,
      jobs: 2
    )
    options.profile = .audit
    return String(decoding: format.render(try await SiteBuilder(options).audit()), as: UTF8.self)
  }

  @Test func `a spreadsheet gets texts, not formulas, and a cell in each column`() async throws {
    let text = try await Self.render(.csv)
    let lines = text.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 9)
    #expect(lines[0].hasPrefix("\"File\",\"Title\",\"Address\",\"State\","))
    let line = try #require(lines.first { $0.hasPrefix("\"articles/new.md\"") })
    #expect(line.hasPrefix("\"articles/new.md\",\"'=<b>&\"\"x', {{y}}\",\"https://example.org/"))
    let columns = lines.map { $0.components(separatedBy: "\",\"").count }
    #expect(columns == Array(repeating: 31, count: 9))
  }

  @Test func `a record says what was found, with its members in order`() async throws {
    let text = try await Self.render(.json)
    #expect(
      text.hasPrefix(#"{"version":1,"today":"2026-06-15","site":{"title":"Clinic \u0026 Co","#)
    )
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    let articles = try #require(record["articles"] as? [[String: Any]])
    #expect(articles.count == 8)
    let new = try #require(articles.first { $0["path"] as? String == "articles/new.md" })
    #expect(new["title"] as? String == Self.hostile)
    #expect(new["concerns"] as? [String] == ["never-reviewed"])
    #expect(new["embargo"] == nil)
    let summary = try #require(record["summary"] as? [String: Any])
    #expect((summary["states"] as? [String: Int])?["published"] == 4)
  }

  @Test func `a page gets the words as words`() async throws {
    let text = try await Self.render(.html)
    #expect(text.contains(">=&lt;b&gt;&amp;&quot;x', {{y}}</a>"))
    #expect(!text.contains("<b>"))
    #expect(text.contains("This site can be published as it is."))
    #expect(!text.contains("<script"))
  }

  @Test func `a page says that its site cannot be published`() async throws {
    let text = try await Self.render(.html) { folder in
      try folder.write(
        Array(Workshop.article.replacing("tags: [", with: "tags: [x, ").utf8),
        to: "articles/b.md"
      )
    }
    #expect(text.contains("This site cannot be published as it is: 1 error."))
    #expect(text.contains("The finished pages were not made"))
    #expect(text.contains("<li class=\"error\">error tag-unknown</li>"))
  }

  @Test func `each order of a page holds every article, and leads to its row`() async throws {
    let text = try await Self.render(.html)
    let orders = text.components(separatedBy: "<details>").dropFirst()
    #expect(orders.count == 7)
    for order in orders {
      let links = order.matches(of: #/href="#(article-[a-z0-9-]+)"/#).map { String($0.output.1) }
      #expect(Set(links).count == 8)
      #expect(links.count == 8)
      #expect(links.allSatisfy { text.contains("<tr id=\"\($0)\">") })
    }
    let byFile = try #require(orders.last).matches(of: #/<td>(articles/[^<]*)</td>/#)
    let files = byFile.map { String($0.output.1) }
    #expect(files == files.sorted() && files.count == 8)
  }

  @Test func `a project without articles has an audit as well`() async throws {
    for format in AuditFormat.allCases {
      let text = try await Self.render(format) { folder in
        try FileManager.default.removeItem(atPath: folder.path + "/articles")
        try FileManager.default.createDirectory(
          atPath: folder.path + "/articles",
          withIntermediateDirectories: true
        )
      }
      #expect(!text.isEmpty && !text.contains("articles/"))
    }
  }
}
