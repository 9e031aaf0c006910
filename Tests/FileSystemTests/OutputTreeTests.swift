import FileSystem
import Testing

@Suite struct OutputTreeTests {
  @Test func `lists all but top-level dot-files`() throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder(".git")
    try scratch.make(".git/HEAD")
    try scratch.make(".gitignore")
    try scratch.makeFolder("a")
    try scratch.make("a/.hidden")
    try scratch.make("a/page~")
    try scratch.make("a/ odd\n")
    try scratch.link("link", to: "a")
    try scratch.makeFIFO("fifo")
    try scratch.make([0x61, 0xFF])
    let listing = try OutputTree(scratch.open()).files()
    #expect(listing.entries.map(\.path) == ["a/ odd\n", "a/.hidden", "a/page~", "fifo", "link"])
    #expect(listing.entries.map(\.status.kind) == [.file, .file, .file, .fifo, .symbolicLink])
    #expect(listing.problems == [PathProblem(path: "a\\xFF", flaw: .notUTF8)])
  }

  @Test func `lists and removes what a killed write left behind`() throws {
    let scratch = try ScratchFolder()
    try scratch.make(".bedside-new-1f")
    let output = OutputTree(try scratch.open())
    #expect(try output.files().entries.map(\.path) == [".bedside-new-1f"])
    #expect(try output.remove(".bedside-new-1f"))
    #expect(scratch.names().isEmpty)
  }

  @Test(arguments: [".gitignore", ".git/HEAD", ".well-known/security.txt"])
  func `neither writes nor removes top-level dot-files`(_ path: String) throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder(".git")
    try scratch.make(".git/HEAD", "theirs")
    try scratch.make(".gitignore", "theirs")
    let output = OutputTree(try scratch.open())
    expect(.protected) { _ = try output.write([1], to: path) }
    expect(.protected) { _ = try output.remove(path) }
    #expect(scratch.content(".gitignore") == "theirs")
    #expect(scratch.content(".git/HEAD") == "theirs")
    #expect(try output.write([1], to: "a/.nojekyll") == .created)
  }

  @Test func `removes folders that hold nothing, from the deepest up`() throws {
    let scratch = try ScratchFolder()
    for folder in [".git", ".git/refs", "a", "a/b", "a/b/c", "full", "full/empty", "link"] {
      try scratch.makeFolder(folder)
    }
    try scratch.make("full/page")
    try scratch.link("link/to", to: "none")
    let output = OutputTree(try scratch.open())
    #expect(try output.removeEmptyFolders() == 4)
    #expect(scratch.names() == [".git", "full", "link"])
    #expect(scratch.names(".git") == ["refs"])
    #expect(scratch.names("full") == ["page"])
    #expect(try output.removeEmptyFolders() == 0)
  }
}
