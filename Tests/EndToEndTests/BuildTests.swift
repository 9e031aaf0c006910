import Foundation
import Testing

/// The program as it is run from a shell, in a folder of its own.
@Suite struct BuildTests {
  @Test func `a build writes the site and says in one line what it did`() throws {
    let scratch = try Scratch()
    let run = try scratch.run("build", "--today", "2026-11-22")
    #expect(run.status == 0)
    #expect(run.stdout.isEmpty)
    #expect(
      run.stderr.wholeMatch(
        of: #/Built 1 article as (\d+) files in public \(\1 new\) in \[TIME\]\.\n/#
      ) != nil
    )
    let page = try scratch.read("public/articles/sciatica/index.html")
    #expect(
      page.replacing(#/<script[^<]*<\/script>/#, with: "[JSON-LD]") == """
        <title>Sciatica</title>[JSON-LD]
        <h1>Sciatica</h1>
        <p>The team <time datetime="2025-10-14">2025-10-14</time></p>
        <h2 id="what-helps">What helps</h2>
        <p>Keep moving.</p>
        <p>This is no advice.</p>


        """
    )
  }

  @Test func `findings end with status 1, and the site that was there stays`() throws {
    let scratch = try Scratch()
    #expect(try scratch.run("build").status == 0)
    let before = try scratch.tree("public")
    try scratch.write(
      Scratch.article("See [it](sciatcia.md).\n", tags: "[pian]"),
      to: "articles/a.md"
    )
    #expect(
      try scratch.run("build")
        == Scratch.Run(
          status: 1,
          stderr: """
            articles/a.md:6:8: error: unknown tag 'pian'; did you mean 'pain'? [tag-unknown]
            articles/a.md:9:10: error: link target 'sciatcia.md' does not exist; did you mean \
            'sciatica.md'? [link-broken]
            2 errors
            The site was not written; mend the errors above and build again.

            """
        )
    )
    #expect(try scratch.tree("public") == before)
  }

  @Test(
    arguments: [
      ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["build", "--today", "2026-02-30"],
      ["build", "--base-url", "example.org"], ["build", "--root", "nowhere"],
      ["build", "--output", "articles"], ["biuld"],
    ]
  )
  func `what cannot be used ends with status 2 and words on standard error`(
    arguments: [String]
  ) throws {
    let scratch = try Scratch()
    let run = try scratch.run(arguments)
    #expect(run.status == 2)
    #expect(run.stdout.isEmpty)
    #expect(!run.stderr.isEmpty)
    #expect(try scratch.tree("articles").count == 1)
  }

  @Test func `a draft is built only when it is asked for`() throws {
    let scratch = try Scratch()
    let draft = Scratch.article("Text.\n")
      .replacingOccurrences(of: "tags:", with: "status: draft\ntags:")
    try scratch.write(draft, to: "articles/draft.md")
    #expect(try scratch.run("build").status == 0)
    #expect(try scratch.tree("public")["articles/draft/index.html"] == nil)
    #expect(try scratch.run("build", "--drafts").status == 0)
    #expect(try scratch.tree("public")["articles/draft/index.html"] != nil)
    #expect(try scratch.run("build").status == 0)
    #expect(try scratch.tree("public")["articles/draft/index.html"] == nil)
  }

  @Test func `a product that cannot be written ends with status 2`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let run = try Scratch().run(["build", "--format", "json"], output: full)
    #expect(run.status == 2)
    #expect(run.stderr.hasPrefix("bedside: cannot write to standard output\n"))
  }

  @Test func `the version is one line on standard output`() throws {
    let run = try Scratch().run("--version")
    #expect(run.status == 0)
    #expect(run.stdout.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
    #expect(run.stderr.isEmpty)
  }
}
