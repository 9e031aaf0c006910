import Diagnostics
import SiteBuild
import TestSupport
import Testing

@Suite struct SourceFileTests {
  /// The findings of a site with a file more, as an editor reads them.
  private static func findings(_ change: (TemporaryFolder) throws -> Void) async throws -> String {
    let workshop = try Workshop()
    try change(workshop.folder)
    let report = try await workshop.build()
    #expect(report.written == nil)
    return workshop.text(of: report.diagnostics)
  }

  @Test func `refuses a symbolic link`() async throws {
    let text = try await Self.findings { try $0.link("articles/link.md", to: "/etc/passwd") }
    #expect(
      text == "articles/link.md:1:1: error: 'articles/link.md' is a symbolic link; only files and "
        + "folders are read [file-refused]\n"
    )
  }

  @Test(.timeLimit(.minutes(1))) func `refuses a FIFO without waiting for it`() async throws {
    let text = try await Self.findings { try $0.makeFIFO("articles/fifo.md") }
    #expect(
      text == "articles/fifo.md:1:1: error: 'articles/fifo.md' is a FIFO; only files and folders "
        + "are read [file-refused]\n"
    )
  }

  @Test(arguments: [
    "page.html", "code.js", "feed.xml", "noending", "knee/a.HTML", "a.svgz", "a.PNG",
  ])
  func `refuses a kind of file that is not published`(_ name: String) async throws {
    let text = try await Self.findings { try $0.write("x", to: "articles/\(name)") }
    #expect(
      text == "articles/\(name):1:1: error: 'articles/\(name)' is of a kind that is not published "
        + "[file-refused]\n"
    )
  }

  @Test func `refuses an article over 512 KiB, and takes one of exactly that`() async throws {
    let padding = (512 << 10) - Workshop.article.utf8.count
    let longest = Workshop.article + String(repeating: "a\n\n", count: padding / 3)
    let filled = longest + String(repeating: "\n", count: (512 << 10) - longest.utf8.count)
    let workshop = try Workshop()
    try workshop.folder.write(filled, to: "articles/long.md")
    #expect(try await workshop.build().written != nil)
    let text = try await Self.findings { try $0.write(filled + "\n", to: "articles/long.md") }
    #expect(
      text == "articles/long.md:1:1: error: 'articles/long.md' was not read: it has 524289 bytes, "
        + "more than the 524288 allowed [file-refused]\n"
    )
  }

  @Test(
    arguments: [
      ([0xFF], "byte"), ([0xC3, 0x28], "byte"), ([0xED, 0xA0, 0x80], "byte"), ([0x00], "NUL"),
    ] as [([UInt8], String)]
  )
  func `refuses bytes that are no text, in the body and in the front matter`(
    _ bytes: [UInt8],
    _ word: String
  ) async throws {
    let body = Array(Workshop.article.utf8) + Array("abc".utf8) + bytes + Array("\n".utf8)
    let inBody = try await Self.findings { try $0.write(body, to: "articles/bad.md") }
    let lines = inBody.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(inBody.hasPrefix("articles/bad.md:9:4: error:"))
    #expect(inBody.contains(word))

    let parts = Workshop.article.split(separator: "New.", maxSplits: 1)
    let front = Array(parts[0].utf8) + bytes + Array(parts[1].utf8)
    let inFront = try await Self.findings { try $0.write(front, to: "articles/bad.md") }
    #expect(inFront.contains("articles/bad.md:3:14: error:"))
  }

  @Test(arguments: [
    (
      "templates/notes.txt",
      "'templates/notes.txt' is neither a template nor below templates/assets/"
    ),
    (
      "site/tag.yaml",
      "'site/tag.yaml' is not a file that belongs here; did you mean 'site/tags.yaml'?"
    ),
    ("articles/Knee Pain.md", "'articles/Knee Pain.md' cannot be the path of an article"),
    ("site/pages/Team.md", "'site/pages/Team.md' cannot be the name of this file"),
    ("articles/broken.png", "'articles/broken.png' "),
  ])
  func `refuses a file in the wrong place`(_ path: String, _ summary: String) async throws {
    let text = try await Self.findings { try $0.write("x", to: path) }
    #expect(text.contains("\(path):1:1: error: \(summary)"))
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test func `publishes files whose names mean something in a URL`() async throws {
    let workshop = try Workshop()
    try workshop.folder.write("x", to: "articles/100%.txt")
    try workshop.folder.write("y", to: "articles/what?.txt")
    let text = Workshop.article + "[a](100%25.txt) [b](what%3F.txt)\n"
    try workshop.folder.write(text, to: "articles/new.md")
    let report = try await workshop.build()
    #expect(workshop.text(of: report.diagnostics) == "")
    #expect(workshop.site["articles/what?.txt"] == Array("y".utf8))
    let page = String(decoding: workshop.site["articles/new/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("href=\"/clinic/articles/100%25.txt\""))
    #expect(page.contains("href=\"/clinic/articles/what%3F.txt\""))
  }
}
