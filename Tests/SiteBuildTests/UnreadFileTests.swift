import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// A file that cannot be read is told of once, and nothing is said of what it may hold.
@Suite struct UnreadFileTests {
  private static func findings(_ path: String, _ change: (String) -> String) async throws
    -> [Diagnostic]
  {
    let workshop = try Workshop()
    try workshop.edit(path, change)
    return try await workshop.build().diagnostics
  }

  @Test(arguments: [
    "people.yaml", "tags.yaml", "disclaimers.yaml", "red-flags.yaml", "waivers.yaml", "site.yaml",
  ])
  func `a slip in a register does not make all that name an entry wrong`(_ name: String)
    async throws
  {
    let findings = try await Self.findings("site/\(name)") { $0 + "\nx: [unclosed\n" }
    #expect(findings.map(\.id) == ["yaml-syntax"])
    #expect(findings.map(\.range.path) == ["site/\(name)"])
  }

  @Test func `a slip in the list of references does not make all citations wrong`() async throws {
    let workshop = try Workshop()
    try workshop.edit("articles/spasms.md") { $0 + "\nIt passes [@guide].\n" }
    #expect(try await workshop.build().diagnostics.map(\.id) == ["citation-undefined"])
    try workshop.edit("site/references.json") { _ in "[" }
    let findings = try await workshop.build().diagnostics
    #expect(Set(findings.map(\.range.path)) == ["site/references.json"])
  }

  @Test func `a slip in a safety card does not make its heading wrong`() async throws {
    let findings = try await Self.findings("site/safety/cauda.md") {
      $0.replacing("\nlevel: ", with: "\nlevel: &anchor ")
    }
    #expect(findings.map(\.id) == ["yaml-anchor"])
  }

  @Test func `a page that cannot be read is one to lead to all the same`() async throws {
    let workshop = try Workshop()
    try workshop.edit("site/pages/about.md") { $0 + "\n## Whom to ask\n" }
    try workshop.edit("articles/spasms.md") {
      $0 + "\n[Ask](../site/pages/about.md#whom-to-ask).\n"
    }
    #expect(try await workshop.build().diagnostics == [])
    try workshop.edit("site/pages/about.md") { $0 + "No\u{0} more.\n" }
    #expect(try await workshop.build().diagnostics.map(\.id) == ["text-has-nul"])
  }

  @Test func `a draft that cannot be read is no draft yet`() async throws {
    let workshop = try Workshop()
    try workshop.edit("articles/draft.md") { $0 + "\nNo\u{0} more.\n" }
    let report = try await workshop.build()
    #expect(report.diagnostics.map(\.id) == ["text-has-nul"])
    #expect(report.diagnostics.hasErrors)
  }

  @Test(arguments: [
    "articles/knee/index.md", "site/pages/about.md", "site/people.yaml", "site/tags.yaml",
    "site/site.yaml", "site/safety/cauda.md", "site/red-flags.yaml",
  ])
  func `a file that is too long is there all the same`(_ path: String) async throws {
    let findings = try await Self.findings(path) {
      $0 + String(repeating: "\n", count: (4 << 20) + 1)
    }
    #expect(findings.map(\.id) == ["file-refused"])
    #expect(findings.map(\.range.path) == [path])
  }

  @Test func `rules about the whole site go on but for what the file may hold`() async throws {
    let workshop = try Workshop()
    try workshop.edit("site/site.yaml") {
      $0.replacing("{all: off}", with: "{all: off, title-duplicate: error, orphan-page: warning}")
    }
    try workshop.folder.write(Workshop.article, to: "articles/new.md")
    try workshop.folder.write(Workshop.article, to: "articles/newer.md")
    let before = try await workshop.build().diagnostics
    #expect(Set(before.map(\.id)) == ["title-duplicate", "orphan-page"])
    try workshop.edit("articles/knee/index.md") { $0 + "\nNo\u{0} more.\n" }
    let findings = try await workshop.build().diagnostics
    #expect(Set(findings.map(\.id)) == ["title-duplicate", "text-has-nul"])
  }

  @Test func `what an article asks for is not missing while it cannot be read`() async throws {
    let workshop = try Workshop()
    try workshop.edit("articles/spasms.md") { $0 + "\n[Their page](/old/knee/)\n" }
    #expect(try await workshop.build().diagnostics == [])
    try workshop.edit("articles/knee/index.md") { $0.replacing("\ntitle: ", with: "\ntitle: [") }
    let findings = try await workshop.build().diagnostics
    #expect(Set(findings.map(\.range.path)) == ["articles/knee/index.md"])
  }

  @Test(arguments: ["articles/spasms.md", "articles/ibuprofen.md", "site/people.yaml"])
  func `an exception from what was not judged is not idle`(_ path: String) async throws {
    let workshop = try Workshop()
    try workshop.edit("site/site.yaml") {
      $0.replacing("{all: off}", with: "{all: off, latin-abbr: warning}")
    }
    let until = "reason: A quotation., until: 2026-12-01}]"
    try workshop.edit("articles/spasms.md") {
      $0.replacing("\ntags: ", with: "\nallow: [{rule: latin-abbr, \(until)\ntags: ")
    }
    #expect(try await workshop.build().diagnostics.map(\.id) == ["suppression-unused"])
    try workshop.edit(path) { $0 + "\n# No\u{0} more.\n" }
    let findings = try await workshop.build().diagnostics
    #expect(!findings.contains { $0.id == "suppression-unused" })
    #expect(findings.count == 1)
  }

  @Test func `an exception of a draft that has ended stops nobody`() async throws {
    let workshop = try Workshop()
    try workshop.edit("articles/draft.md") {
      $0.replacing(
        "\ntags: ",
        with: "\nallow: [{rule: latin-abbr, reason: A quotation., until: 2026-01-01}]\ntags: "
      )
    }
    let report = try await workshop.build()
    #expect(report.diagnostics.map(\.id) == ["suppression-expired"])
    #expect(!report.diagnostics.hasErrors)
  }

  @Test func `a slip in front matter does not make its fields missing`() async throws {
    let findings = try await Self.findings("articles/spasms.md") {
      $0.replacing("\ntitle: ", with: "\ntitle: &anchor ")
    }
    #expect(findings.map(\.range.path) == ["articles/spasms.md"])
    #expect(findings.map(\.id) == ["yaml-anchor"])
  }

  @Test func `a byte that cannot be read in a text does not make its blocks missing`() async throws
  {
    let findings = try await Self.findings("articles/spasms.md") { $0 + "\nNo\u{0} more.\n" }
    #expect(findings.count == 1)
  }

  @Test func `an id that a register lacks is still told`() async throws {
    let findings = try await Self.findings("articles/spasms.md") {
      $0.replacing("\ntags: [", with: "\ntags: [nobody-knows, ")
    }
    #expect(findings.map(\.id) == ["tag-unknown"])
  }
}
