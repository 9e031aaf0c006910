import Foundation
import Testing

/// `bedside check` with a baseline, and with the names of what it is to check.
@Suite struct BaselineTests {
  private static func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Scratch.article("Text.\n", tags: "[pian]"), to: "articles/a.md")
    let run = try scratch.run("check", "--format", "json")
    #expect(run.status == 1)
    try scratch.write(run.stdout, to: "known.json")
    return scratch
  }

  @Test func `what the baseline knows is left out, and what is new is not`() throws {
    let scratch = try Self.scratch()
    #expect(
      try scratch.run("check", "--baseline", "known.json")
        == Scratch.Run(status: 0, stderr: "Known from the baseline: 1\nNo new findings.\n")
    )
    try scratch.write(Scratch.article("Text.\n", tags: "[\n\npian, sain]"), to: "articles/a.md")
    let run = try scratch.run("check", "--baseline", "known.json")
    #expect(run.status == 1)
    #expect(
      run.stdout
        == "articles/a.md:8:7: error: unknown tag 'sain'; did you mean 'pain'? [tag-unknown]\n"
    )
    #expect(run.stderr == "1 error\nKnown from the baseline: 1\n")
  }

  @Test(
    arguments: [
      ("{}", "it is not a list of findings"), ("[", "it is not JSON"), ("", "it is not JSON"),
      ("[{\"id\": \"x\", \"summary\": \"y\"}]", "finding 1 has no 'place'"),
    ]
  )
  func `a file that is no baseline ends with status 2`(_ text: String, _ reason: String) throws {
    let scratch = try Scratch()
    try scratch.write(text, to: "known.json")
    let run = try scratch.run("check", "--baseline", "known.json")
    #expect(run.status == 2)
    #expect(run.stderr.hasPrefix("bedside: 'known.json' is no baseline: \(reason)"))
  }

  @Test(
    arguments: [
      ("nowhere.json", "read 'nowhere.json'"), ("site", "read 'site'"),
      ("nowhere/known.json", "open 'nowhere'"), ("/dev/null", "read '/dev/null'"), ("", "read ''"),
    ]
  )
  func `a baseline that cannot be read ends with status 2`(_ path: String, _ what: String) throws {
    let run = try Scratch().run("check", "--baseline", path)
    #expect(run.status == 2)
    #expect(run.stderr.hasPrefix("bedside: cannot \(what): "))
  }

  @Test func `a JUnit report names what was checked and is sound`() throws {
    let scratch = try Self.scratch()
    let run = try scratch.run("check", "--format", "junit")
    let files = run.stdout.matches(of: #/ file="([^"]*)"/#).map { String($0.output.1) }
    #expect(files == files.sorted())
    #expect(Set(["articles/a.md", "articles/sciatica.md", "site/site.yaml"]).isSubset(of: files))
    #expect(run.stdout.components(separatedBy: "<failure ").count == 2)

    let chosen = try scratch.run("check", "articles", "--format", "junit").stdout
    let names = chosen.matches(of: #/ file="([^"]*)"/#).map { String($0.output.1) }
    #expect(names == ["articles/a.md", "articles/sciatica.md"])
  }

  @Test(arguments: ["articles/a.md", "./articles", "articles//", ".", "site", "./site/site.yaml"])
  func `a path is understood as a shell writes it`(_ path: String) throws {
    let run = try Self.scratch().run("check", path)
    #expect(run.status == (path.contains("site") ? 0 : 1))
    #expect(run.stdout.isEmpty == path.contains("site"))
  }

  @Test(arguments: [
    ("artcles", "bedside: cannot "), ("articles/a", "bedside: cannot "),
    ("articles/a.md/b", "bedside: cannot "),
    ("../articles", "bedside: '../articles' does not lie in the project"),
    ("/articles", "bedside: '/articles' does not lie in the project"),
  ])
  func `a path at which nothing is ends with status 2`(_ path: String, _ words: String) throws {
    let run = try Self.scratch().run("check", path)
    #expect(run.status == 2)
    #expect(run.stderr.hasPrefix(words))
  }
}
