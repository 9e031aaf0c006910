import Foundation
import Testing

/// `bedside audit` as it is run from a shell.
@Suite struct AuditTests {
  @Test func `an audit goes to standard output, and a site with errors ends with status 0`() throws
  {
    let scratch = try Scratch()
    let sound = try scratch.run("audit", "--today", "2026-11-22")
    #expect(sound.status == 0 && sound.stderr.isEmpty)
    #expect(sound.stdout.hasPrefix("<!DOCTYPE html>"))
    try scratch.write(Scratch.article("Text.\n", tags: "[pian]"), to: "articles/a.md")
    let broken = try scratch.run("audit", "--today", "2026-11-22", "--format", "csv")
    #expect(broken.status == 0)
    #expect(broken.stdout.contains("\"error tag-unknown: 1\""))
  }

  @Test func `an audit is written to the file that is named, and to nothing else`() throws {
    let scratch = try Scratch()
    let before = try scratch.tree(".").keys.filter { !$0.hasPrefix(".std") }
    for path in ["audit.json", "site/../audit.json", "./audit.json"] {
      let run = try scratch.run("audit", "--format", "json", "--output", path)
      #expect(run == Scratch.Run(status: 0))
    }
    #expect(try scratch.read("audit.json").hasPrefix("{\"version\":1,"))
    let after = try scratch.tree(".").keys.filter { !$0.hasPrefix(".std") }
    #expect(Set(after) == Set(before + ["audit.json"]))
  }

  @Test(
    arguments: [
      "articles/sciatica.md", "articles/audit.html", "site/new.html", "templates/../site/site.yaml",
      "linked/audit.html", "notes.html",
    ]
  )
  func `no audit goes among the sources or in the place of what is none`(path: String) throws {
    let scratch = try Scratch()
    try scratch.write("<!DOCTYPE html>\n<p>Mine.\n", to: "notes.html")
    let link = scratch.root.appending(path: "linked").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "articles")
    let before = try scratch.tree(".").filter { !$0.key.hasPrefix(".std") }
    let run = try scratch.run("audit", "--output", path)
    #expect(run.status == 2)
    #expect(run.stderr.hasPrefix("bedside: '\(path)' "))
    #expect(try scratch.tree(".").filter { !$0.key.hasPrefix(".std") } == before)
  }

  @Test func `an audit takes the place of one in any format, and of an empty file`() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "audit")
    for format in ["html", "csv", "json", "html"] {
      let run = try scratch.run("audit", "--format", format, "--output", "audit")
      #expect(run == Scratch.Run(status: 0))
    }
  }

  @Test(
    arguments: [
      ["--output", "nowhere/audit.html"], ["--output", "site"], ["--output", "site/"],
      ["--output", ""], ["--output", "link"], ["--output", "/dev/null"], ["--root", "nowhere"],
      ["--format", "pdf"], ["--today", "2026-02-30"],
    ]
  )
  func `what cannot be used ends with status 2, and a link is left alone`(
    arguments: [String]
  ) throws {
    let scratch = try Scratch()
    let link = scratch.root.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "site/site.yaml")
    let run = try scratch.run(["audit"] + arguments)
    #expect(run.status == 2)
    #expect(run.stdout.isEmpty && !run.stderr.isEmpty)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "site/site.yaml")
  }
}
