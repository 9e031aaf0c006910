import Foundation
import Testing

/// `bedside review` as it is run from a shell.
@Suite struct ReviewTests {
  private static func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(
      try scratch.read("site/people.yaml") + """
        ada:
          kind: person
          name: Ada
          description: Reviews.
          registrations: [{regulator: HCPC, number: PH1, verifiedOn: 2026-11-01}]

        """,
      to: "site/people.yaml"
    )
    return scratch
  }

  @Test(arguments: ["\n", "\r\n"])
  func `signing adds six lines and changes no other byte`(_ ending: String) throws {
    let scratch = try Self.scratch()
    let text = try scratch.read("articles/sciatica.md").replacing("\n", with: ending)
    try scratch.write(text, to: "articles/sciatica.md")
    let run = try scratch.run("review", "sign", "sciatica", "--by", "ada", "--today", "2026-11-22")
    #expect(
      run == Scratch.Run(status: 0, stderr: "Signed articles/sciatica.md (full) by ada.\n")
    )
    let signed = try scratch.read("articles/sciatica.md")
    let parts = signed.split(separator: "reviews:\(ending)", maxSplits: 1)
    let entry = try #require(parts.last).prefix { $0 != "#" }
    let digest = try #require(entry.firstMatch(of: #/sha256:[0-9a-f]{64}/#)).output
    let lines = [
      "reviews:", "  - date: 2026-11-22", "    by: ada", "    scope: full",
      "    digest: \"\(digest)\"", "    words: 4", "",
    ]
    #expect(signed.replacing(lines.joined(separator: ending), with: "") == text)
    #expect(try scratch.run("build", "--today", "2026-11-22").status == 0)
  }

  @Test(arguments: ["articles/sciatica.md", "./articles/sciatica.md"])
  func `an article is named by its file as well`(_ path: String) throws {
    let run = try Self.scratch().run("review", "sign", path, "--by", "ada")
    #expect(
      run == Scratch.Run(status: 0, stderr: "Signed articles/sciatica.md (full) by ada.\n")
    )
  }

  @Test func `what is overdue ends the list with status 1`() throws {
    let scratch = try Self.scratch()
    _ = try scratch.run("review", "sign", "sciatica", "--by", "ada", "--today", "2026-11-22")
    let due = ["review", "due", "--today"]
    #expect(
      try scratch.run(due + ["2026-11-22"])
        == Scratch.Run(status: 0, stdout: "No review is due.\n")
    )
    #expect(
      try scratch.run(due + ["2029-11-22", "--within", "0d"])
        == Scratch.Run(status: 0, stdout: "2029-11-22  due  articles/sciatica.md  ada\n")
    )
    #expect(
      try scratch.run(due + ["2029-11-23"])
        == Scratch.Run(status: 1, stdout: Self.overdue)
    )
  }

  private static let overdue = "2029-11-22  overdue  articles/sciatica.md  ada\n"

  @Test(arguments: [
    ["review", "sign", "sciatcia", "--by", "ada"], ["review", "sign", "sciatica", "--by", "adda"],
    ["review", "sign", "sciatica", "--by", "team"], ["review", "sign", "sciatica"],
    ["review", "sign", "sciatica", "--by", "ada", "--scope", "all"],
    ["review", "due", "--within", "60"], ["review", "due", "--within", "-1d"],
    ["review", "due", "--within", "99999999999999999999d"], ["review", "due", "--format", "pdf"],
  ])
  func `what cannot be used ends with status 2, and nothing is signed`(_ arguments: [String]) throws
  {
    let scratch = try Self.scratch()
    let before = try scratch.read("articles/sciatica.md")
    let run = try scratch.run(arguments)
    #expect(run.status == 2)
    #expect(!run.stderr.isEmpty)
    #expect(try scratch.read("articles/sciatica.md") == before)
  }
}
