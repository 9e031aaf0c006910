import FileSystem
import TestSupport
import Testing

@Suite struct StatusReaderTests {
  @Test(arguments: [1, 2])
  func `says of every path beneath its folder what a glance says`(lookups: Int) throws {
    let folder = try TemporaryFolder()
    let directory = try Directory.open(folder.path)
    for path in ["a.txt", "b/c.txt", "b/d/e.txt", "b/d/f/g.txt", "h/d/e.txt"] {
      _ = try directory.write(Array(path.utf8), to: path)
    }
    try folder.link("linked", to: "b")
    let paths = [
      "", "a.txt", "b", "b/c.txt", "b/d", "b/d/e.txt", "b/d/f/g.txt", "b/d/e.txt", "h/d/e.txt",
      "b/none", "none/d/e.txt", "linked", "linked/d/e.txt", "linked/c.txt", "a.txt/b/c",
    ]
    var reader = StatusReader(directory, lookups: lookups)
    for path in paths + paths.reversed() {
      #expect(reader.glance(at: path) == directory.glance(at: path), "\(path)")
    }
    #expect(reader.glance(at: "b/d/e.txt")?.kind == .file)
  }
}
