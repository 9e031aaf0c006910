import Content
import Diagnostics
import SiteBuild
import TestSupport
import Testing

@Suite struct BuildTests {
  @Test func `a second build writes nothing`() async throws {
    let workshop = try Workshop()
    let first = try #require(try await workshop.build().written)
    #expect(first.articles == 3)
    #expect(first.created == first.files)
    let site = workshop.site
    #expect(site.count == first.files)
    let second = try #require(try await workshop.build().written)
    #expect((second.created, second.updated, second.removed) == (0, 0, 0))
    #expect(second.unchanged == first.files)
    #expect(workshop.site == site)
  }

  @Test func `an edit changes the pages that show it, and the result is that of a clean build`()
    async throws
  {
    let workshop = try Workshop()
    _ = try await workshop.build()
    let text = Workshop.article.replacing("title: New", with: "title: Sore back")
    try workshop.folder.write(text, to: "articles/ibuprofen.md")
    let written = try #require(try await workshop.build().written)
    #expect(written.updated > 0)
    #expect(written.unchanged > 0)
    let edited = workshop.site
    try workshop.folder.remove("public")
    _ = try await workshop.build()
    #expect(workshop.site == edited)
  }

  @Test func `a removed article takes its files with it`() async throws {
    let workshop = try Workshop()
    try workshop.folder.write(Workshop.article, to: "articles/new/index.md")
    try workshop.folder.write("a,b", to: "articles/new/data/table.csv")
    _ = try await workshop.build()
    let before = workshop.site
    #expect(before["articles/new/data/table.csv"] != nil)
    try workshop.folder.remove("articles/new")
    let written = try #require(try await workshop.build().written)
    #expect(written.removed == before.keys.filter { workshop.site[$0] == nil }.count)
    #expect(!workshop.site.keys.contains { $0.hasPrefix("articles/new") })
    let clean = try Workshop()
    _ = try await clean.build()
    #expect(workshop.site == clean.site)
  }

  @Test func `a renamed article moves`() async throws {
    let workshop = try Workshop()
    try workshop.folder.write(Workshop.article, to: "articles/new.md")
    _ = try await workshop.build()
    try workshop.folder.remove("articles/new.md")
    try workshop.folder.write(Workshop.article, to: "articles/newer.md")
    _ = try await workshop.build()
    #expect(workshop.site["articles/new/index.html"] == nil)
    #expect(workshop.site["articles/newer/index.html"] != nil)
  }

  @Test func `a file gives way to a folder of its name, and the other way round`() async throws {
    let workshop = try Workshop()
    try workshop.folder.write("a", to: "articles/knee/data.csv")
    _ = try await workshop.build()
    try workshop.folder.remove("articles/knee/data.csv")
    try workshop.folder.write("b", to: "articles/knee/data.csv/inner.csv")
    _ = try await workshop.build()
    #expect(workshop.site["articles/knee/data.csv/inner.csv"] == Array("b".utf8))
    try workshop.folder.remove("articles/knee/data.csv")
    try workshop.folder.write("c", to: "articles/knee/data.csv")
    _ = try await workshop.build()
    #expect(workshop.site["articles/knee/data.csv"] == Array("c".utf8))
  }

  @Test func `with an error nothing in the output changes`() async throws {
    let workshop = try Workshop()
    _ = try await workshop.build()
    let before = workshop.site
    try workshop.folder.write("---\ntitle: x\n---\n", to: "articles/bad.md")
    try workshop.folder.remove("articles/ibuprofen.md")
    let report = try await workshop.build()
    #expect(report.written == nil)
    #expect(report.diagnostics.hasErrors)
    #expect(workshop.site == before)
  }

  @Test func `gives the same bytes with any number of jobs`() async throws {
    var workshop = try Workshop()
    for number in 0..<80 {
      let text = Workshop.article.replacing("2026-06-02", with: "2026-05-\(10 + number % 20)")
      try workshop.folder.write(text, to: "articles/many-\(number).md")
    }
    var sites: [[String: [UInt8]]] = []
    for jobs in [1, 2, 8] {
      workshop.jobs = jobs
      let report = try await workshop.build(output: "out-\(jobs)")
      #expect(report.written?.articles == 83)
      sites.append(workshop.folder.tree("out-\(jobs)"))
    }
    #expect(sites[0] == sites[1])
    #expect(sites[0] == sites[2])
  }

  @Test func `gives the same bytes whatever order the files were made in`() async throws {
    let forward = try Workshop()
    let backward = try Workshop()
    let names = (0..<20).map { "articles/same-day-\($0).md" }
    for name in names { try forward.folder.write(Workshop.article, to: name) }
    for name in names.reversed() { try backward.folder.write(Workshop.article, to: name) }
    _ = try await forward.build()
    _ = try await backward.build()
    #expect(forward.site == backward.site)
  }

  @Test func `publishes drafts and what is under embargo only when asked`() async throws {
    let workshop = try Workshop()
    _ = try await workshop.build()
    #expect(workshop.site["articles/draft/index.html"] == nil)
    #expect(workshop.site["articles/embargo/index.html"] == nil)
    let written = try await workshop.build { $0.includesDrafts = true }.written
    #expect(written?.articles == 5)
    #expect(workshop.site["articles/draft/index.html"] != nil)
    #expect(workshop.site["articles/embargo/index.html"] != nil)
  }

  @Test func `a draft that nobody has finished stops nobody`() async throws {
    let workshop = try Workshop()
    let draft = Workshop.article.replacing("date: 2026-06-02\n", with: "status: draft\n")
    try workshop.folder.write(draft, to: "articles/new.md")
    let report = try await workshop.build()
    #expect(report.diagnostics.map(\.id) == ["field-missing"])
    #expect(report.written != nil)
    try workshop.edit("articles/new.md") { $0.replacing("status: draft\n", with: "") }
    #expect(try await workshop.build().diagnostics.hasErrors)
  }

  @Test(arguments: [
    ("2026-06-14", false, true), ("2026-06-15", false, false), ("2026-06-16", true, false),
  ])
  func `judges by the day of the build`(_ day: String, _ hasEmbargoed: Bool, _ hasExpiring: Bool)
    async throws
  {
    var workshop = try Workshop()
    workshop.today = try #require(.init(iso: day))
    _ = try await workshop.build()
    #expect((workshop.site["articles/embargo/index.html"] != nil) == hasEmbargoed)
    let expiring = try #require(workshop.site["articles/expired/index.html"])
    let isShown = String(decoding: expiring, as: UTF8.self).contains("open until last year")
    #expect(isShown == hasExpiring)
  }
}
