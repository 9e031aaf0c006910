import Diagnostics
import Markdown
import TestSupport
import Testing

@testable import Content

@Suite struct CitationCheckTests {
  private static var site: SampleSite {
    var site = SampleSite()
    site.files[Site.File.references] = """
      [{"id": "new", "type": "legislation", "title": "N", "issued": {"date-parts": [[2020]]}},
       {"id": "old", "type": "legislation", "title": "O", "issued": {"date-parts": [[2009]]},
        "custom": {"status": "superseded", "supersededBy": "new"}},
       {"id": "false", "type": "legislation", "title": "F", "issued": {"date-parts": [[2009]]},
        "custom": {"status": "retracted"}}]
      """
    return site
  }

  @Test(arguments: [
    ("a [@⟪nwe⟫]", "citation-undefined", "there is no reference 'nwe'; did you mean 'new'?"),
    ("a [@new; @⟪something⟫]", "citation-undefined", "there is no reference 'something'"),
  ])
  func `reports what cannot be cited at its bytes`(
    _ body: String,
    _ id: String,
    _ summary: String
  ) throws {
    let article = SampleArticle(body: body)
    let findings = article.parse(site: Self.site.parse().site).diagnostics
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect((finding.id.name, finding.summary) == (id, summary))
    #expect(finding.severity == .error)
    #expect(finding.range.bytes == article.text.ranges.first)
  }

  @Test func `lets a current source be cited, and others stay uncited`() {
    let (site, findings) = Self.site.parse()
    #expect(findings.isEmpty)
    let result = SampleArticle(body: "a [@new]").parse(site: site)
    #expect(result.diagnostics.isEmpty)
    #expect(result.article?.citations.map(\.id) == ["new"])
  }

  @Test func `offers the edit that mends a misspelt id`() throws {
    let findings = SampleArticle(body: "a [@nwe]").parse(site: Self.site.parse().site).diagnostics
    let solution = try #require(findings.first?.solutions.first)
    #expect(solution.replacement?.text == "new")
  }

  @Test func `refuses citations in a disclaimer`() {
    var site = Self.site
    site.files[Site.File.disclaimers] = "general: {title: D, text: \"General [@new].\"}\n"
    #expect(site.parse().diagnostics.contains { $0.id == .blockContent })
  }

  @Test func `refuses citations on a page of the site`() throws {
    let text = MarkedText("---\ntitle: T\ndescription: D\n---\nA [@⟪new⟫].\n")
    let parser = SitePageParser(site: Self.site.parse().site, assets: AssetCatalog())
    let findings = parser.parse(ProjectFile(path: "site/pages/about.md", bytes: text.bytes))
      .diagnostics
    #expect(findings.map(\.id) == [.citationMisplaced])
    #expect(findings.map(\.range.bytes) == text.ranges)
  }

  @Test func `answers for an article full of unknown ids in time`() {
    let body = (0..<20_000).map { "[@unknown-\($0)]" }.joined(separator: " ")
    let site = Self.site.parse().site
    let clock = ContinuousClock()
    let time = clock.measure { _ = SampleArticle(body: body).parse(site: site) }
    #expect(time < .seconds(10))
  }
}
