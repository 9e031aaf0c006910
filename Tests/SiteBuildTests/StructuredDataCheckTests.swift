import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// Templates that show something else than the structured data say.
@Suite struct StructuredDataCheckTests {
  /// The findings of a build with one part of a template replaced, without the template's path.
  private static func findings(
    _ template: String = "article",
    _ change: (String) -> String
  ) async throws -> [String] {
    let workshop = try Workshop()
    let path = "templates/\(template).mustache"
    let text = String(decoding: workshop.folder.bytes(of: path) ?? [], as: UTF8.self)
    let changed = change(text)
    try #require(changed != text)
    try workshop.folder.write(changed, to: path)
    let findings = try await workshop.build().diagnostics.filter { $0.id == "jsonld-mismatch" }
    #expect(findings.allSatisfy { $0.severity == .error })
    return findings.map { "\($0.range.path.dropFirst("templates/".count)): \($0.summary)" }
  }

  @Test(arguments: [
    ("<h1>{{title}}</h1>", "<h1>{{site.title}}</h1>", "h1"),
    ("<h1>{{title}}</h1>", "<h1>{{title}}s</h1>", "h1"),
    ("<h1>{{title}}</h1>", "<h1 title=\"{{title}}\"></h1>", "h1"),
    ("<h1>{{title}}</h1>", "<h2>{{title}}</h2>", "h1"),
    ("datetime=\"{{published.iso}}\"", "datetime=\"2026-01-31\"", "datePublished"),
    ("<time datetime=\"{{published.iso}}\">{{published.text}}</time>", "", "datePublished"),
    ("{{published.text}}", "{{review.date.text}}", "datePublished"),
    ("{{published.text}}", "", "datePublished"),
    ("datetime=\"{{iso}}\"", "datetime=\"{{published.iso}}\"", "dateModified"),
    ("datetime=\"{{date.iso}}\"", "datetime=\"{{next.iso}}\"", "lastReviewed"),
    ("<a rel=\"author\" href=\"{{url}}\">{{label}}</a>", "", "author"),
    (">{{label}}</a>\n{{/authors}}", " title=\"{{label}}\"></a>\n{{/authors}}", "author"),
    ("{{reviewer.label}}", "a clinician", "reviewedBy"),
  ])
  func `is found where an article's template has`(
    _ part: String,
    _ other: String,
    _ property: String
  ) async throws {
    // The list of other articles shows their days as well.
    let findings = try await Self.findings {
      $0.replacing("{{#article}}\n", with: "{{#article}}\n<article>\n")
        .replacing("<ul>\n{{#related}}", with: "</article>\n<ul>\n{{#related}}")
        .replacing(part, with: other)
    }
    try #require(findings.count == 1)
    #expect(findings[0].hasPrefix("article.mustache: '/articles/"))
    #expect(findings[0].contains("does not show '"))
    #expect(findings[0].contains("'\(property)'"))
  }

  @Test(arguments: ["404", "home", "redirect", "topic", "withdrawn"])
  func `is found where a template leaves the structured data out`(_ name: String) async throws {
    let findings = try await Self.findings(name) { _ in
      """
      <!doctype html><html lang="en"><title>x</title>
      <script type="application/ld+json">{"@id": "https://example.org/clinic/#publisher2"}</script>
      <p>{{page.title}}</p>
      """
    }
    try #require(findings.count == 1)
    #expect(findings[0].hasPrefix("\(name).mustache: '/"))
    #expect(findings[0].contains("has no structured data"))
  }

  @Test func `is found where the layout has another title`() async throws {
    let findings = try await Self.findings("layouts/base") {
      $0.replacing("{{page.title}}", with: "Page")
    }
    #expect(
      findings.map { $0.prefix { $0 != "." } } == [
        "article", "author", "page", "topic", "withdrawn",
      ]
    )
    #expect(findings.allSatisfy { $0.contains("in its 'title'") })
  }

  @Test(arguments: [
    ("{\"@type\": \"Article\", \"datePublished\": \"2020-01-01\"}", "datePublished"),
    ("{\"@graph\": [{\"headline\": \"Buy now\", \"x\": true}]}", "headline"),
    ("[{\"@type\": \"Article\", \"author\": {\"name\": \"Nobody\"}}]", "author"),
  ])
  func `is found where a template adds what no page shows`(
    _ json: String,
    _ property: String
  ) async throws {
    let findings = try await Self.findings("home") {
      $0.replacing(
        "<h1>",
        with: "<script type=\"application/ld+json\">\(json)</script>\n<h1>"
      )
    }
    #expect(findings.count == 1)
    #expect(findings.first?.contains("give as '\(property)', and so does 1 more") == true)
  }

  @Test(arguments: [
    ("<h1>{{title}}</h1>", "<h1><span class=\"x\">New:</span> “{{title}}”, in <b>short</b></h1>"),
    ("<h1>{{title}}</h1>", "<article><h1>{{title}}</h1>"),
    ("<h1>{{title}}</h1>", "<header><h1>{{title}}</h1></header><article>x</article>"),
    ("<h1>{{title}}</h1>", "<h1>{{page.title}}</h1><h1>Second</h1>"),
    ("datetime=\"{{published.iso}}\"", "class=x datetime='{{published.iso}}' id=y"),
    ("{{published.text}}", "{{published.iso}}"),
    ("<a rel=\"author\" href=\"{{url}}\">{{label}}</a>", "By Dr {{label}},"),
    ("{{{body}}}", "{{{body}}}<script type=\"application/ld+json\">{\"@type\":\"Thing\"}</script>"),
  ])
  func `is not found where an article's template has`(
    _ part: String,
    _ other: String
  ) async throws {
    #expect(try await Self.findings { $0.replacing(part, with: other) } == [])
  }

  @Test func `does not take structured data in the page's body for its text`() async throws {
    let workshop = try Workshop()
    try workshop.edit("templates/layouts/base.mustache") {
      $0.replacing("{{{page.structuredData}}}\n", with: "")
        .replacing("</main>", with: "{{{page.structuredData}}}\n</main>")
    }
    #expect(try await workshop.build().diagnostics == [])
    try workshop.edit("templates/article.mustache") {
      $0.replacing("<a rel=\"author\" href=\"{{url}}\">{{label}}</a>", with: "")
    }
    let findings = try await workshop.build().diagnostics
    #expect(findings.map(\.id) == ["jsonld-mismatch"])
  }

  @Test func `tells of one finding for a property and template, with any number of jobs`()
    async throws
  {
    var texts: Set<String> = []
    for jobs in [1, 3, 8] {
      var workshop = try Workshop()
      workshop.jobs = jobs
      for number in 0..<40 {
        try workshop.folder.write(Workshop.article, to: "articles/many-\(number).md")
      }
      try workshop.edit("templates/article.mustache") {
        $0.replacing("<h1>{{title}}</h1>", with: "").replacing("{{published.iso}}", with: "2020")
      }
      texts.insert(
        workshop.text(
          of: try await workshop.build().diagnostics.filter { $0.id == "jsonld-mismatch" }
        )
      )
    }
    #expect(texts.count == 1)
    #expect(texts.first?.split(separator: "\n").count == 2)
    #expect(texts.first?.contains("and so do 42 more") == true)
  }
}
