import Content
import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// Addresses in finished pages, whoever wrote them.
@Suite struct PageLinkTests {
  /// The findings of a build whose layout has more at the end of its pages.
  private static func findings(footer: String) async throws -> [Diagnostic] {
    let workshop = try Workshop()
    try workshop.edit("templates/layouts/base.mustache") {
      $0.replacing("</footer>", with: "\(footer)</footer>")
    }
    return try await workshop.build().diagnostics
  }

  @Test(arguments: [
    "<a href=\"/clinic/nowhere/\">", "<a href=\"https://example.org/clinic/nowhere/\">",
    "<a href=\"/about/\">", "<img alt=\"\" src=\"/clinic/assets/site.css\">",
    "<img alt=\"\" srcset=\"/clinic/no.png 2x\">", "<video poster=\"/clinic/no.png\"></video>",
    "<link rel=\"icon\" href=\"/clinic/no.ico\">",
    "<meta property=\"og:image\" content=\"https://example.org/clinic/no.png\">",
    "<a href=\"/clinic/articles/knee\">",
  ])
  func `reports what a template breaks once for each template`(_ html: String) async throws {
    let findings = try await Self.findings(footer: html)
    #expect(Set(findings.map(\.id)) == ["page-link-broken"])
    // With a host, it may be the address of something else that is published there.
    let severity: Severity = html.contains("example.org") ? .warning : .error
    #expect(findings.allSatisfy { $0.severity == severity })
    let files = findings.map(\.range.path)
    #expect(files.contains("templates/article.mustache"))
    #expect(files.contains("templates/404.mustache"))
    #expect(files.count == Set(files).count)
    let article = findings.first { $0.range.path == "templates/article.mustache" }
    #expect(article?.summary.contains(", and so ") == true)
  }

  @Test(arguments: [
    "<a href=\"#main\">", "<a href=\"#\">", "<a href=\"#top\">", "<a href=\"\">",
    "<a href=\"/clinic/tags/?a=b#main\">", "<a href=\"https://example.org/\">",
    "<a href=\"https://other.example/#x\">", "<a href=\"/clinic/index.html\">",
    "<a href=\"/clinic/articles/knee/exercise%20plan.pdf#page=2\">", "<a href=\"tel:999\">",
    "<img alt=\"\" src=\"DATA:,\">",
    "<a name=\"m\"></a><a href=\"#m\">", "<!-- <a href=\"/clinic/nowhere/\"> -->",
  ])
  func `has nothing to say about`(_ html: String) async throws {
    #expect(try await Self.findings(footer: html) == [])
  }

  @Test func `leaves to the author what an article links to with its host`() async throws {
    let workshop = try Workshop()
    try workshop.edit("articles/spasms.md") { $0 + "\nSee <https://example.org/clinic/booking>.\n" }
    #expect(try await workshop.build().diagnostics == [])
  }

  @Test func `points at the line of the article that names no place of a page with its host`()
    async throws
  {
    let workshop = try Workshop()
    let link = "https://example.org/clinic/tags/#nowhere"
    try workshop.edit("articles/spasms.md") { $0 + "\nSee <\(link)>.\n" }
    let findings = try await workshop.build().diagnostics
    #expect(findings.map(\.id) == ["page-fragment-broken"])
    #expect(findings.map(\.range.path) == ["articles/spasms.md"])
  }

  @Test func `reports a template's path that an article links to with its host`() async throws {
    let workshop = try Workshop()
    try workshop.edit("articles/spasms.md") { $0 + "\nSee <https://example.org/clinic/booking>.\n" }
    try workshop.edit("templates/article.mustache") {
      $0.replacing("{{{body}}}", with: "{{{body}}}<a href=\"/clinic/booking\">Book</a>")
    }
    let findings = try await workshop.build().diagnostics
    #expect(findings.map(\.id) == ["page-link-broken"])
    let pages = findings.first?.summary.split(separator: " ").last { Int($0) != nil }
    #expect(pages == "2")
  }

  @Test func `tells of an error behind any number of warnings`() async throws {
    let strays = (0..<30).map { "<a href=\"https://example.org/clinic/nowhere/\($0)\">" }.joined()
    let findings = try await Self.findings(footer: strays + "<a href=\"/clinic/nowhere/\">")
    let ofArticles = findings.filter { $0.range.path == "templates/article.mustache" }
    #expect(ofArticles.count { $0.severity == .warning } == 20)
    #expect(ofArticles.count { $0.severity == .error } == 1)
  }

  @Test func `lets a site be built when an article with a linked heading is withdrawn`()
    async throws
  {
    let workshop = try Workshop()
    try workshop.edit("articles/knee/index.md") {
      $0.replacing("\ndate:", with: "\nstatus: withdrawn\ndate:")
    }
    let findings = try await workshop.build().diagnostics
    #expect(findings.contains { $0.id == "link-withdrawn" })
    #expect(!findings.hasErrors)
  }

  @Test(arguments: ["#nowhere", "/clinic/tags/#nowhere", "/clinic/404.html#nowhere"])
  func `reports fragments that no element has`(_ address: String) async throws {
    let findings = try await Self.findings(footer: "<a href=\"\(address)\">")
    #expect(Set(findings.map(\.id)) == ["page-fragment-broken"])
    #expect(findings.contains { $0.range.path == "templates/topics.mustache" })
  }

  @Test(arguments: [
    "<img alt=\"\" src=\"https://cdn.example/x.png\">",
    "<img alt=\"\" src=\"//cdn.example/x.png\">",
    "<link rel=\"stylesheet\" href=\"http://cdn.example/x.css\">",
    "<link rel=\"preconnect\" href=\"https://cdn.example\">",
    "<img alt=\"\" src=\"ftp://cdn.example/x.png\">",
    "<!-- --!><img alt=\"\" src=\"https://cdn.example/x.png\"><!-- -->",
    "<table background=\"https://cdn.example/x.png\"></table>",
    "<a href=\"/clinic/\" ping=\"/clinic/ https://cdn.example/x\">x</a>",
    "<meta http-equiv=\"refresh\" content=\"9; url=https://cdn.example/\">",
  ])
  func `reports what another site would be asked for`(_ html: String) async throws {
    let findings = try await Self.findings(footer: html)
    #expect(Set(findings.map(\.id)) == ["third-party-request"])
    #expect(findings.allSatisfy { $0.severity == .error })
  }

  @Test func `reports what another site would be asked for beside links to other sites`()
    async throws
  {
    let workshop = try Workshop()
    let picture = "https://cdn.example/x.png"
    try workshop.edit("templates/article.mustache") {
      $0 + "<img alt=\"\" src=\"\(picture)\">\n"
    }
    let expected = try await workshop.build().diagnostics.filter { $0.id == "third-party-request" }
    #expect(expected.map(\.range.path) == ["templates/article.mustache"])
    for article in ["articles/spasms.md", "articles/knee/index.md"] {
      try workshop.edit(article) { $0 + "\nSee <https://other.example/> and <\(picture)>.\n" }
    }
    let findings = try await workshop.build().diagnostics.filter { $0.id == "third-party-request" }
    #expect(findings == expected)
  }

  @Test func `reports an identifier that stands twice`() async throws {
    let findings = try await Self.findings(footer: "<p id=\"main\"></p>")
    #expect(Set(findings.map(\.id)) == ["id-duplicate"])
    #expect(findings.allSatisfy { $0.severity == .error })
  }

  @Test func `reports relative addresses on the page for errors`() async throws {
    let workshop = try Workshop()
    try workshop.edit("templates/404.mustache") {
      $0.replacing("{{/content}}", with: "<a href=\"tags/\">x</a>{{/content}}")
    }
    let findings = try await workshop.build().diagnostics
    #expect(findings.map(\.id) == ["page-link-broken"])
    #expect(findings.map(\.range.path) == ["templates/404.mustache"])
  }

  @Test func `points at the line of the article whose link it is`() async throws {
    let workshop = try Workshop()
    let text = MarkedText(
      Workshop.article + "[a](⟪/tags/#nowhere⟫) and [b](/tags/#main) and [c](⟪/tags/#nowhere⟫)\n"
    )
    try workshop.folder.write(text.text, to: "articles/new.md")
    let findings = try await workshop.build().diagnostics
    #expect(findings.map(\.id) == ["page-fragment-broken", "page-fragment-broken"])
    #expect(findings.map(\.range) == text.ranges.map { SourceRange(path: "articles/new.md", $0) })
  }

  @Test func `tells of twenty addresses of one kind for one template`() async throws {
    let links = (0..<100).map { "<a href=\"/clinic/nowhere/\($0)/\">" }.joined()
    let findings = try await Self.findings(footer: links)
    let ofArticles = findings.filter { $0.range.path == "templates/article.mustache" }
    #expect(ofArticles.count == 20)
  }

  @Test func `finds the same with any number of jobs`() async throws {
    var texts: Set<String> = []
    for jobs in [1, 3, 8] {
      var workshop = try Workshop()
      workshop.jobs = jobs
      for number in 0..<70 {
        let body = Workshop.article + "[x](/tags/#no-\(number)) [y](/a-to-z/#no)\n"
        try workshop.folder.write(body, to: "articles/many-\(number).md")
      }
      try workshop.edit("templates/layouts/base.mustache") {
        $0.replacing("</footer>", with: "<a href=\"/nowhere/\"><a href=\"#no\"></footer>")
      }
      texts.insert(workshop.text(of: try await workshop.build().diagnostics))
    }
    #expect(texts.count == 1)
    #expect(texts.first?.contains("articles/many-69.md:") == true)
  }

  @Test func `holds under another base URL`() async throws {
    let workshop = try Workshop()
    for base in ["https://other.example/", "http://localhost:8000/a/b/"] {
      let report = try await workshop.build { $0.baseURL = BaseURL(base) }
      #expect(report.diagnostics == [])
    }
  }
}
