import Content
import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// Files beside articles that are not on the site yet.
@Suite struct WaitingFileTests {
  /// The fixture site with an article in a folder of its own and files beside it.
  private static func workshop(_ line: String) throws -> Workshop {
    let workshop = try Workshop()
    let article = Workshop.article.replacing("\n---\nText", with: "\n\(line)\n---\nText")
    try workshop.folder.write(article, to: "articles/new/index.md")
    try workshop.folder.write("%PDF-1.7\n", to: "articles/new/leaflet.pdf")
    let picture = try #require(workshop.folder.bytes(of: "articles/knee/knee.svg"))
    try workshop.folder.write(picture, to: "articles/new/pictures/spine.svg")
    return workshop
  }

  private static let files = ["articles/new/leaflet.pdf", "articles/new/pictures/spine.svg"]

  @Test(arguments: ["status: draft", "publish: 2026-07-01"])
  func `come to the site with their article`(_ line: String) async throws {
    let workshop = try Self.workshop(line)
    #expect(try await workshop.build().diagnostics == [])
    #expect(!workshop.site.keys.contains { $0.hasPrefix("articles/new") })
    // The next build knows them.
    #expect(workshop.folder.bytes(of: ".bedside/cache") != nil)
    _ = try await workshop.build()
    #expect(!workshop.site.keys.contains { $0.hasPrefix("articles/new") })
    try workshop.edit("articles/new/index.md") { $0.replacing("\(line)\n", with: "") }
    _ = try await workshop.build()
    #expect(Self.files.allSatisfy { workshop.site[$0] != nil })
    try workshop.edit("articles/new/index.md") {
      $0.replacing("\n---\nText", with: "\n\(line)\n---\nText")
    }
    _ = try await workshop.build()
    #expect(!workshop.site.keys.contains { $0.hasPrefix("articles/new") })
    _ = try await workshop.build { $0.includesDrafts = true }
    #expect(Self.files.allSatisfy { workshop.site[$0] != nil })
  }

  @Test func `stay while their article is withdrawn`() async throws {
    let workshop = try Self.workshop("status: withdrawn")
    _ = try await workshop.build()
    #expect(Self.files.allSatisfy { workshop.site[$0] != nil })
  }

  @Test func `are no place to lead to`() async throws {
    let workshop = try Self.workshop("status: draft")
    try workshop.edit("articles/spasms.md") { $0 + "\n[The leaflet (PDF)](new/leaflet.pdf)\n" }
    let findings = try await workshop.build().diagnostics
    #expect(findings.map(\.id) == ["link-unpublished"])
    #expect(
      findings.map(\.summary) == [
        "link target 'new/leaflet.pdf' lies beside an article that is a draft"
      ]
    )
  }

  @Test(arguments: [
    ("\n---\n", "\n---\n![A spine](new/pictures/spine.svg)\n"),
    ("\ntags: ", "\nimage: {src: new/pictures/spine.svg, alt: A spine}\ntags: "),
  ])
  func `are no pictures for others to show`(_ place: String, _ picture: String) async throws {
    let workshop = try Self.workshop("publish: 2026-07-01")
    try workshop.edit("articles/spasms.md") {
      $0.replacing(place, with: picture, maxReplacements: 1)
    }
    let findings = try await workshop.build().diagnostics
    #expect(findings.map(\.id) == ["link-unpublished"])
    #expect(findings.map(\.range.path) == ["articles/spasms.md"])
    let reason = "which lies beside an article that is not published before 2026-07-01"
    #expect(findings.allSatisfy { $0.summary.hasSuffix(reason) })
    #expect(workshop.site.isEmpty)
  }

  @Test func `are not those of an article within the folder`() async throws {
    let workshop = try Self.workshop("status: draft")
    try workshop.folder.write(Workshop.article, to: "articles/new/part/index.md")
    try workshop.folder.write("a,b", to: "articles/new/part/table.csv")
    _ = try await workshop.build()
    #expect(workshop.site["articles/new/part/table.csv"] != nil)
    #expect(workshop.site["articles/new/leaflet.pdf"] == nil)
  }
}
