import Content
import Diagnostics
import FoundationEssentials
import Glibc
import SiteBuild
import TestSupport
import Testing

/// Builds that follow another: they do less, and come to the same site.
@Suite struct IncrementalBuildTests {
  @Test func `does nothing where nothing has changed, and says again what was found`()
    async throws
  {
    let workshop = try Workshop()
    try workshop.edit("site/site.yaml") {
      $0.replacing("all: off", with: "all: off, latin-abbr: warning")
    }
    try workshop.folder.write(Workshop.article + "Rest, e.g. in bed.\n", to: "articles/new.md")
    let first = try await workshop.build()
    #expect(!first.diagnostics.isEmpty)
    let second = try await workshop.build()
    #expect(second.stages == [.comparing])
    #expect(second.diagnostics == first.diagnostics)
    #expect(second.written?.unchanged == first.written?.files)
    #expect(second.written?.articles == first.written?.articles)
    #expect(second.written?.nextChange == first.written?.nextChange)
  }

  @Test func `makes the pages of an edited article alone where no other can show the edit`()
    async throws
  {
    let workshop = try Workshop()
    _ = try await workshop.build()
    let before = workshop.site
    try workshop.edit("articles/knee/index.md") { $0 + "\nOne more sentence.\n" }
    let report = try await workshop.build()
    #expect(!report.stages.contains(.planning))
    #expect(report.written?.updated == 1)
    let after = workshop.site
    #expect(
      after.filter { before[$0.key] != $0.value }.keys.sorted() == [
        "articles/knee/index.html"
      ]
    )
    try await workshop.expectCleanSite(report)
    #expect(try await workshop.build().stages == [.comparing])
  }

  @Test(arguments: [
    "## One more heading\n", "See [ibuprofen](../ibuprofen.md).\n",
    String(repeating: "word and ", count: 400) + "end.\n",
  ])
  func `makes all pages anew where the rest of the site can see the edit`(_ text: String)
    async throws
  {
    let workshop = try Workshop()
    _ = try await workshop.build()
    try workshop.edit("articles/knee/index.md") { $0 + "\n" + text }
    let report = try await workshop.build()
    #expect(report.stages.contains(.planning))
    try await workshop.expectCleanSite(report)
  }

  @Test func `an edit shows on the pages that lead to the article and on no other`() async throws {
    let workshop = try Workshop()
    for number in 1...30 {
      let day = number < 10 ? "0\(number)" : "\(number)"
      try workshop.folder.write(
        Workshop.article.replacing("title: New", with: "title: Number \(number)")
          .replacing("2026-06-02", with: "2026-05-\(day)"),
        to: "articles/number-\(number).md"
      )
    }
    _ = try await workshop.build()
    let before = workshop.site
    try workshop.edit("articles/number-7.md") { $0.replacing("Number 7", with: "Seven") }
    try await workshop.expectCleanSite(try await workshop.build())
    let changed = workshop.site.filter { before[$0.key] != $0.value }.keys
    #expect(changed.contains("articles/number-8/index.html"))
    #expect(!changed.contains("articles/number-20/index.html"))
    try workshop.folder.remove("articles/number-20.md")
    let report = try await workshop.build()
    let made = try #require(report.timings.templates.first { $0.name == "article" })
    #expect(made.pages < 10)
    try await workshop.expectCleanSite(report)
    try workshop.folder.write(Workshop.article, to: "articles/number-20.md")
    try await workshop.expectCleanSite(try await workshop.build())
  }

  @Test(arguments: [
    ("home", "</ul>", false), ("partials/pagination", "</nav>", false),
    ("article", "</h1>", true), ("layouts/base", "</body>", true),
  ])
  func `makes the pages of articles anew only for a template that they are made with`(
    _ template: String,
    _ tag: String,
    _ isShown: Bool
  ) async throws {
    let workshop = try Workshop()
    _ = try await workshop.build()
    try workshop.edit("templates/\(template).mustache") { $0.replacing(tag, with: "<br>\(tag)") }
    let report = try await workshop.build()
    #expect(report.timings.templates.contains { $0.name == "article" } == isShown)
    #expect(report.written?.updated ?? 0 > 0)
    try await workshop.expectCleanSite(report)
  }

  @Test func `finds a place gone that pages name which are as they were`() async throws {
    let workshop = try Workshop()
    try workshop.edit("articles/knee/index.md") { $0 + "\n## Far away\n\nText.\n" }
    try workshop.edit("templates/layouts/base.mustache") {
      $0.replacing(
        "</footer>",
        with: "<a href=\"/clinic/articles/knee/#far-away\">Far</a></footer>"
      )
    }
    let first = try await workshop.build()
    #expect(!first.diagnostics.hasErrors)
    try workshop.edit("articles/ibuprofen.md") { $0.replacing("title: ", with: "title: My ") }
    try await workshop.expectCleanSite(try await workshop.build())
    try workshop.edit("articles/knee/index.md") { $0.replacing("## Far away", with: "## Near") }
    let broken = try await workshop.build()
    let clean = try await Workshop(of: workshop.folder.path).build()
    #expect(broken.diagnostics.contains { $0.id == "page-fragment-broken" })
    #expect(broken.diagnostics == clean.diagnostics)
    try workshop.edit("articles/knee/index.md") { $0.replacing("## Near", with: "## Far away") }
    try await workshop.expectCleanSite(try await workshop.build())
  }

  @Test func `tells an edit that kept size and time of modification`() async throws {
    let workshop = try Workshop()
    let path = "\(workshop.folder.path)/articles/ibuprofen.md"
    _ = try await workshop.build()
    var status = stat()
    unsafe #expect(stat(path, &status) == 0)
    try workshop.edit("articles/ibuprofen.md") { $0.replacing("food", with: "milk") }
    var times = [status.st_atim, status.st_mtim]
    unsafe #expect(utimensat(AT_FDCWD, path, &times, 0) == 0)
    let report = try await workshop.build()
    #expect(report.written?.updated ?? 0 > 0)
    try await workshop.expectCleanSite(report)
  }

  @Test func `counts what an edited article is excepted from as a clean build does`() async throws {
    let workshop = try Workshop()
    let rule = "allow: [{rule: latin-abbr, reason: A quotation., until: 2026-12-31}]\n"
    let text = Workshop.article.replacing("tags: [back-pain]\n", with: "tags: [back-pain]\n\(rule)")
    let abbreviation = "\nRest, e.g. on a chair.\n"
    try workshop.edit("site/site.yaml") {
      $0.replacing("all: off", with: "all: off, latin-abbr: warning")
    }
    try workshop.folder.write(text + abbreviation, to: "articles/new.md")
    let first = try await workshop.build()
    for change in ["Other text.\n", "More text.\n"] {
      try workshop.folder.write(text + abbreviation + change, to: "articles/new.md")
      try await workshop.expectCleanSite(try await workshop.build())
    }
    try workshop.folder.write(text + "Text.\n", to: "articles/new.md")
    let last = try await workshop.build()
    #expect(last.diagnostics != first.diagnostics)
    try await workshop.expectCleanSite(last)
  }

  @Test(arguments: [
    "index.html", "articles/knee/index.html", "foreign.html", "articles/foreign/page.html",
  ])
  func `mends the output whatever was done to it`(_ path: String) async throws {
    let workshop = try Workshop()
    let first = try await workshop.build()
    try workshop.folder.write("Not ours.", to: "public/\(path)")
    try await workshop.expectCleanSite(try await workshop.build())
    try? workshop.folder.remove("public/articles")
    try await workshop.expectCleanSite(try await workshop.build())
    #expect(try await workshop.build().diagnostics == first.diagnostics)
  }

  @Test func `takes out folders that nothing is in`() async throws {
    let workshop = try Workshop()
    _ = try await workshop.build()
    try workshop.folder.write("x", to: "public/articles/empty/x")
    try workshop.folder.remove("public/articles/empty/x")
    _ = try await workshop.build()
    let path = "\(workshop.folder.path)/public/articles/empty"
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `follows the options`() async throws {
    let workshop = try Workshop()
    _ = try await workshop.build()
    let drafts = try await workshop.build { $0.includesDrafts = true }
    #expect(drafts.written?.created ?? 0 > 0)
    try await workshop.expectCleanSite(try await workshop.build())
    let later = try await workshop.build { $0.today = $0.today.adding(days: 400) }
    #expect(later.stages.contains(.planning))
    try await workshop.expectCleanSite(try await workshop.build())
  }

  @Test func `makes everything anew when asked`() async throws {
    let workshop = try Workshop()
    _ = try await workshop.build()
    let report = try await workshop.build { $0.isClean = true }
    #expect(report.stages.contains(.rendering))
    #expect(report.written?.updated == 0)
  }

  @Test func `a page tells what it was made from and why`() async throws {
    let workshop = try Workshop()
    let options = workshop.options()
    _ = try await workshop.build()
    let first = try await PageHistory.find("/articles/knee/", in: options)
    #expect(first.map(\.file) == ["articles/knee/index.html"])
    #expect(first.first?.reason == .nothingKnown)
    #expect(
      first.first?.sources.prefix(2) == [
        "articles/knee/index.md", "templates/article.mustache",
      ]
    )
    try workshop.edit("articles/knee/index.md") { $0 + "\nOne more sentence.\n" }
    #expect(
      try await PageHistory.find("articles/knee/index.md", in: options).first?.changedSources
        == ["articles/knee/index.md"]
    )
    _ = try await workshop.build()
    let second = try await PageHistory.find("/articles/knee/", in: options)
    #expect(second.first?.reason == .sources(["articles/knee/index.md"]))
    try workshop.edit("articles/knee/index.md") { $0.replacing("title: ", with: "title: My ") }
    _ = try await workshop.build()
    let home = try await PageHistory.find("/", in: options)
    #expect(home.first?.reason == .others(["articles/knee/index.md"], count: 1))
    await #expect(throws: SiteBuildError.self) {
      try await PageHistory.find("/articles/kne/", in: options)
    }
  }

  @Test(
    arguments: [
      "/articles/knee/", "/clinic/articles/knee/", "https://x.example/clinic/articles/knee/",
      "https://X.example/clinic/articles/knee/#top", "articles/knee/index.html",
    ]
  )
  func `a page is found by its address with and without that of the site`(
    _ name: String
  ) async throws {
    let workshop = try Workshop()
    let options = workshop.options()
    _ = try await workshop.build { $0.baseURL = BaseURL("https://x.example/clinic/") }
    let found = try await PageHistory.find(name, in: options)
    #expect(found.map(\.file) == ["articles/knee/index.html"])
    for other in ["https://y.example/clinic/articles/knee/", "/other/articles/knee/"] {
      await #expect(throws: SiteBuildError.self) { try await PageHistory.find(other, in: options) }
    }
  }

  @Test(
    arguments: [
      ("status: draft", "is a draft"),
      ("publish: 2027-01-31", "is not published before 2027-01-31"),
    ]
  )
  func `an article that has no page yet tells why`(_ field: String, _ words: String) async throws {
    let workshop = try Workshop()
    let text = Workshop.article.replacing("title: New", with: "title: New\n\(field)")
    try workshop.folder.write(Array(text.utf8), to: "articles/held-back.md")
    let options = workshop.options()
    _ = try await workshop.build()
    for name in ["/articles/held-back/", "articles/held-back.md"] {
      let error = await #expect(throws: SiteBuildError.self) {
        try await PageHistory.find(name, in: options)
      }
      #expect(error?.description.hasPrefix("'articles/held-back.md' \(words), so ") == true)
    }
  }
}

extension BuildReport {
  /// The stages that ran.
  var stages: [BuildStage] { timings.stages.map(\.stage) }
}

extension Workshop {
  /// Expects the site and the findings of a build from nothing.
  func expectCleanSite(_ report: BuildReport) async throws {
    let clean = try Workshop(of: folder.path)
    let expected = try await clean.build()
    #expect(report.written != nil)
    #expect(report.diagnostics == expected.diagnostics)
    let (built, wanted) = (site, clean.site)
    #expect(built.keys.sorted() == wanted.keys.sorted())
    #expect(built.filter { wanted[$0.key] != $0.value }.keys.sorted() == [])
  }
}
