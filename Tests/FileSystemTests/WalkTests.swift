import FileSystem
import SystemPackage
import Testing

@Suite struct WalkTests {
  @Test func `lists the files beneath a folder in order of bytes`() throws {
    let scratch = try ScratchFolder()
    for folder in ["articles", "articles/a", "articles/empty", "site"] {
      try scratch.makeFolder(folder)
    }
    for name in ["articles/a/z.md", "articles/a.md", "articles/Z.md", "articles/é.md", "site/x"] {
      try scratch.make(name, "12345")
    }
    for calls in ScriptedCalls.allResolutions {
      let listing = try scratch.open(calls).files(under: "articles")
      let paths = ["articles/Z.md", "articles/a.md", "articles/a/z.md", "articles/é.md"]
      #expect(listing.entries.map(\.path) == paths)
      #expect(listing.entries.allSatisfy { $0.status.size == 5 && $0.status.kind == .file })
      #expect(listing.problems.isEmpty)
    }
    #expect(try scratch.open().files().entries.count == 5)
  }

  @Test func `skips dot-files and what editors leave behind`() throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder(".git")
    try scratch.make(".git/HEAD")
    for name in [".DS_Store", "a.md~", "#a.md#", ".#a.md", "a.md.swp", "a.md"] {
      try scratch.make(name)
    }
    try scratch.link(".link", to: "a.md")
    let listing = try scratch.open().files()
    #expect(listing.entries.map(\.path) == ["a.md"])
    #expect(listing.problems.isEmpty)
  }

  @Test func `refuses links, FIFOs and sockets, and does not go through a link`() throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder("real")
    try scratch.make("real/a.md")
    try scratch.link("folder", to: "real")
    try scratch.link("loop", to: ".")
    try scratch.link("dangling", to: "none")
    try scratch.makeFIFO("fifo")
    try scratch.makeSocket("socket")
    let listing = try scratch.open().files()
    #expect(listing.entries.map(\.path) == ["real/a.md"])
    #expect(
      listing.problems == [
        PathProblem(path: "dangling", flaw: .kind(.symbolicLink)),
        PathProblem(path: "fifo", flaw: .kind(.fifo)),
        PathProblem(path: "folder", flaw: .kind(.symbolicLink)),
        PathProblem(path: "loop", flaw: .kind(.symbolicLink)),
        PathProblem(path: "socket", flaw: .kind(.socket)),
      ]
    )
  }

  @Test(arguments: [
    ("a\nb.md", PathProblem.Flaw.controlCharacter, "a\\x0Ab.md"),
    ("a\u{1B}[31m.md", .controlCharacter, "a\\x1B[31m.md"),
    ("a\u{7F}.md", .controlCharacter, "a\\x7F.md"),
    ("a\u{85}.md", .controlCharacter, "a\\xC2\\x85.md"),
    ("a\u{2028}.md", .controlCharacter, "a\\xE2\\x80\\xA8.md"),
    ("a\u{202E}dm.exe", .bidirectionalControl, "a\\xE2\\x80\\xAEdm.exe"),
    ("a\u{2066}.md", .bidirectionalControl, "a\\xE2\\x81\\xA6.md"),
    ("a\\b.md", .backslash, "a\\b.md"),
    ("a.", .trailingDotOrSpace, "a."),
    ("a.md ", .trailingDotOrSpace, "a.md "),
    ("-rf", .leadingDash, "-rf"),
  ])
  func `refuses a doubtful name, of a file and of a folder`(
    _ name: String,
    _ flaw: PathProblem.Flaw,
    _ shown: String
  ) throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder("files")
    try scratch.make("files/\(name)")
    try scratch.makeFolder("folders")
    try scratch.makeFolder("folders/\(name)")
    try scratch.make("folders/\(name)/inside.md")
    let listing = try scratch.open().files()
    #expect(listing.entries.isEmpty)
    #expect(
      listing.problems == [
        PathProblem(path: "files/\(shown)", flaw: flaw),
        PathProblem(path: "folders/\(shown)", flaw: flaw),
      ]
    )
  }

  @Test(arguments: ["it's \"quoted\".md", "100%.md", "a b.md", "naïve.md", "a..b.md", "日本.md"])
  func `takes names that are only unusual`(_ name: String) throws {
    let scratch = try ScratchFolder()
    try scratch.make(name)
    let listing = try scratch.open().files()
    #expect(listing.entries.map(\.path) == [name])
    #expect(listing.problems.isEmpty)
  }

  @Test func `refuses a name that is not UTF-8`() throws {
    let scratch = try ScratchFolder()
    try scratch.make([0x61, 0xFF, 0x2E, 0x6D, 0x64])
    try scratch.make([0xC3])
    let listing = try scratch.open().files()
    #expect(listing.entries.isEmpty)
    #expect(listing.problems.map(\.path) == ["\\xC3", "a\\xFF.md"])
    #expect(listing.problems.allSatisfy { $0.flaw == .notUTF8 })
  }

  @Test(arguments: [
    ("A.md", "a.md", PathProblem.Flaw.caseTwin(of: "x/A.md")),
    ("É.md", "é.md", .caseTwin(of: "x/É.md")),
    ("e\u{301}.md", "é.md", .normalizationTwin(of: "x/e\u{301}.md")),
    ("E\u{301}.md", "é.md", .caseTwin(of: "x/E\u{301}.md")),
    ("Folder", "folder", .caseTwin(of: "x/Folder")),
    ("k.md", "\u{212A}.md", .caseTwin(of: "x/k.md")),
  ])
  func `refuses the second of two names that other systems take for one`(
    _ first: String,
    _ second: String,
    _ flaw: PathProblem.Flaw
  ) throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder("x")
    try scratch.make("x/\(second)")
    try scratch.make("x/\(first)")
    let listing = try scratch.open().files()
    #expect(listing.entries.map { Array($0.path.utf8) } == [Array("x/\(first)".utf8)])
    #expect(listing.problems == [PathProblem(path: "x/\(second)", flaw: flaw)])
  }

  @Test func `takes like names in different folders`() throws {
    let scratch = try ScratchFolder()
    for folder in ["a", "b"] {
      try scratch.makeFolder(folder)
      try scratch.make("\(folder)/index.md")
    }
    #expect(try scratch.open().files().problems.isEmpty)
  }

  @Test func `goes 32 folders deep and refuses the next`() throws {
    let scratch = try ScratchFolder()
    var path = "d"
    try scratch.makeFolder(path)
    for _ in 1..<32 {
      path += "/d"
      try scratch.makeFolder(path)
    }
    try scratch.make("\(path)/a.md")
    try scratch.makeFolder("\(path)/too")
    try scratch.make("\(path)/too/deep.md")
    let listing = try scratch.open().files()
    #expect(listing.entries.map(\.path) == ["\(path)/a.md"])
    #expect(listing.problems == [PathProblem(path: "\(path)/too", flaw: .deepFolder)])
  }

  @Test func `refuses long paths and long names`() throws {
    let scratch = try ScratchFolder()
    let name = String(repeating: "n", count: 250)
    try scratch.makeFolder(name)
    try scratch.makeFolder("\(name)/\(name)")
    try scratch.makeFolder("\(name)/\(name)/\(name)")
    let last = String(repeating: "n", count: 247)
    try scratch.make("\(name)/\(name)/\(name)/\(last)")
    try scratch.make("\(name)/\(name)/\(name)/\(last)x")
    let listing = try scratch.open().files()
    #expect(listing.entries.map(\.path.utf8.count) == [1_000])
    #expect(listing.problems.map(\.flaw) == [.longPath])

    let long = [UInt8](repeating: 0x6E, count: 256)
    let file = FileStatus(kind: .file, size: 0, modified: Timestamp(seconds: 0, nanoseconds: 0))
    let scripted = try scratch.open(ScriptedCalls(names: [long], status: file)).files()
    #expect(scripted.problems.map(\.flaw) == [.longName])
  }

  @Test func `takes a device for a problem and a date far in the future for a date`() throws {
    let name = Array("device".utf8)
    let future = Timestamp(seconds: .max, nanoseconds: 999_999_999)
    let device = FileStatus(kind: .device, size: 0, modified: future)
    let scratch = try ScratchFolder()
    let listing = try scratch.open(ScriptedCalls(names: [name], status: device)).files()
    #expect(listing.problems == [PathProblem(path: "device", flaw: .kind(.device))])
    let file = FileStatus(kind: .file, size: .max, modified: future)
    let other = try scratch.open(ScriptedCalls(names: [name], status: file)).files()
    #expect(other.entries.map(\.status.modified) == [future])
  }

  @Test func `passes over what is removed during the walk`() throws {
    let scratch = try ScratchFolder()
    let ghost = ScriptedCalls(names: [Array("4913".utf8)])
    let listing = try scratch.open(ghost).files()
    #expect(listing == FileListing(entries: [], problems: []))
  }

  @Test func `throws where the folder is missing or no folder`() throws {
    let scratch = try ScratchFolder()
    try scratch.make("file")
    try scratch.link("link", to: ".")
    let directory = try scratch.open()
    expect(.system(.noSuchFileOrDirectory)) { _ = try directory.files(under: "articles") }
    expect(.system(.notDirectory)) { _ = try directory.files(under: "file") }
    expect(.system(.tooManySymbolicLinkLevels)) { _ = try directory.files(under: "link") }
    expect(.unusablePath) { _ = try directory.files(under: "../x") }
  }

  @Test func `throws at a failure of any call, and gives no half listing`() throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder("a")
    try scratch.make("a/b.md")
    let dry = CallCounter()
    let whole = try scratch.open(dry.script).files()
    for number in 0..<dry.calls {
      let calls = CallCounter(failing: number, with: .ioError).script
      let listing = try? scratch.open(calls).files()
      #expect(listing == nil || listing == whole)
      #expect(calls.descriptors.isEmpty)
    }
  }
}
