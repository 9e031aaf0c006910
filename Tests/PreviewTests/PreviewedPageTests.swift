import Content
import FileSystem
import HTTPTypes
import SiteBuild
import TestSupport
import Testing

@testable import Preview

@Suite("A page in the preview")
struct PreviewedPageTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy("\(Snapshot.fixtures)/sites/clinic")
  }

  @Test("is the page as published, with the panel and the script before its end")
  func added() async throws {
    let site = try await build()
    let published = try #require(await site.file(at: "/articles/spasms/"))
    let page = try #require(await compose("/articles/spasms/", in: site))
    let text = String(decoding: page.bytes, as: UTF8.self)
    let start = try #require(text.firstRange(of: "<details class=\"bedside-panel\""))
    let end = try #require(text.firstRange(of: "defer data-version"))
    let close = try #require(text[end.upperBound...].firstRange(of: "</script>"))
    #expect(
      text[..<start.lowerBound] + text[close.upperBound...]
        == String(decoding: published.bytes, as: UTF8.self)
    )
    #expect(page.status == .ok)
  }

  @Test("tells what was found in its file, and where")
  func findings() async throws {
    try folder.write(
      """
      ---
      title: Spasms
      description: D
      date: 2026-06-02
      author: team
      tags: [back-pain]
      ---
      ## A heading

      See [it](none.md).

      """,
      to: "articles/spasms.md"
    )
    let page = try #require(try await compose("/articles/spasms/", in: build()))
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("<a href=\"#a-heading\""))
    #expect(text.contains(">articles/spasms.md:10:10</a>"))
    #expect(text.contains("<code>link-broken</code>"))
  }

  @Test("shows errors in its front matter in its place, and the others as they are")
  func spoiltArticle() async throws {
    try folder.write("---\ntitle: [\n---\nText.\n", to: "articles/spasms.md")
    let site = try await build()
    let page = try #require(await compose("/articles/spasms/", in: site))
    #expect(page.status == .internalServerError)
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("articles/spasms.md:"))
    #expect(try #require(await compose("/about/", in: site)).status == .ok)
    #expect(await compose("/articles/none/", in: site) == nil)
    #expect(await compose("/feed.xml", in: site) == nil)
  }

  @Test("shows errors in its template in its place, and pages of other templates as they are")
  func spoiltTemplate() async throws {
    try folder.write("{{#open}}", to: "templates/topics.mustache")
    let site = try await build()
    #expect(try #require(await compose("/tags/", in: site)).status == .internalServerError)
    #expect(try #require(await compose("/about/", in: site)).status == .ok)
  }

  @Test("says what is wrong with the machine")
  func failure() async throws {
    try folder.remove("articles")
    let page = try #require(try await compose("/", in: build()))
    #expect(page.status == .serviceUnavailable)
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("it has no folder"))
  }

  private func build() async throws -> PreviewSite {
    let today = CalendarDate(year: 2026, month: 6, day: 15) ?? .earliest
    let options = BuildOptions(root: folder.path, output: "", today: today, jobs: 2)
    return try #require(await PreviewBuilder(options).build(after: nil))
  }

  private func compose(_ path: String, in site: PreviewSite) async -> PreviewPage? {
    await PageComposer(project: try? Directory.open(folder.path), showsDrafts: true)
      .page(at: path, in: site)
  }
}
