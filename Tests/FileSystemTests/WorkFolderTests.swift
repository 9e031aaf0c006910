import FileSystem
import Testing

@Suite struct WorkFolderTests {
  @Test func itIsThereAsLongAsItIsHeld() throws {
    let outer = try ScratchFolder()
    let folder = try outer.open().makeWorkFolder(in: "a/b")
    #expect(folder.absolutePath.hasSuffix("/a/b/" + (try #require(outer.names("a/b").first))))
    _ = try folder.directory.write(Array("text".utf8), to: "deep/file")
    #expect(outer.names("a/b").count == 1)
    folder.remove()
    #expect(outer.names("a/b") == [])
  }

  @Test func eachHasItsOwn() throws {
    let outer = try ScratchFolder()
    let root = try outer.open()
    let (one, other) = (try root.makeWorkFolder(in: "a"), try root.makeWorkFolder(in: "a"))
    #expect(one.absolutePath != other.absolutePath)
    #expect(outer.names("a").count == 2)
    one.remove()
    other.remove()
  }

  @Test func whatNobodyHoldsIsRemovedWithTheNext() throws {
    let outer = try ScratchFolder()
    try outer.makeFolder("a")
    try outer.makeFolder("a/.bedside-new-1")
    try outer.make("a/.bedside-new-1/left", "behind")
    let folder = try outer.open().makeWorkFolder(in: "a")
    #expect(outer.names("a").count == 1)
    folder.remove()
  }
}
