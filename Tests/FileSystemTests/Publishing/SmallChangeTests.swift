import FileSystem
import Testing

@Suite struct SmallChangeTests {
  private static let site = [
    "articles/a/index.html": "a", "articles/a/picture.png": "picture", "articles/b/index.html": "b",
    "articles/group/c/index.html": "c", "articles/group/d/index.html": "d", "index.html": "home",
    ".gitignore": "*",
  ]

  /// Publishes changes, and gives back which folders were not replaced.
  private func publish(
    _ changes: [String: String],
    removing removed: [String] = []
  ) throws -> (tree: [String: String], untouched: [String]) {
    let scratch = try ScratchFolder()
    for (path, text) in Self.site { try scratch.make(path: "public/\(path)", text) }
    let folders = [
      "", "/articles", "/articles/a", "/articles/b", "/articles/group", "/articles/group/c",
    ]
    let before = try folders.map { try scratch.open().status(of: "public\($0)")?.inode }
    let area = try StagingArea(beside: try OutputPlace("public", in: try scratch.open()))
    let list = changes.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
    let (_, statuses) = try area.publish(changes: list, removing: removed)
    area.release()
    #expect(scratch.names() == ["public"])
    for ((path, _), status) in zip(list, statuses) {
      #expect(try scratch.open().status(of: "public/\(path)") == status)
    }
    let after = try folders.map { try scratch.open().status(of: "public\($0)")?.inode }
    let untouched = folders.indices.filter { before[$0] == after[$0] }.map { folders[$0] }
    return (scratch.tree("public"), untouched)
  }

  private func site(_ changes: [String: String?]) -> [String: String] {
    var site = Self.site
    for (path, text) in changes { site[path] = text }
    return site
  }

  @Test func `replaces the folder of one page and no other`() throws {
    let (tree, untouched) = try publish(["articles/a/index.html": "new"])
    #expect(tree == site(["articles/a/index.html": "new"]))
    #expect(untouched == ["", "/articles", "/articles/b", "/articles/group", "/articles/group/c"])
  }

  @Test func `replaces the folder around several pages`() throws {
    let (tree, untouched) = try publish(
      ["articles/group/c/index.html": "new"],
      removing: ["articles/group/d/index.html", "articles/group/none/index.html"]
    )
    #expect(
      tree == site(["articles/group/c/index.html": "new", "articles/group/d/index.html": nil])
    )
    #expect(untouched == ["", "/articles", "/articles/a", "/articles/b"])
  }

  @Test func `makes a folder that was not there`() throws {
    let (tree, untouched) = try publish(["articles/new/index.html": "new"])
    #expect(tree == site(["articles/new/index.html": "new"]))
    #expect(untouched.count == 6)
    let (deep, _) = try publish(["x/y/z/index.html": "new"])
    #expect(deep == site(["x/y/z/index.html": "new"]))
  }

  @Test func `leaves no empty folder where the last file goes`() throws {
    let pages = ["articles/group/c/index.html", "articles/group/d/index.html"]
    let (tree, untouched) = try publish([:], removing: pages)
    #expect(tree == site([pages[0]: nil, pages[1]: nil]))
    #expect(untouched == [""])
  }

  @Test func `replaces the whole for a change at the top`() throws {
    let (tree, untouched) = try publish(["index.html": "new", "articles/a/index.html": "new"])
    #expect(tree == site(["index.html": "new", "articles/a/index.html": "new"]))
    #expect(untouched.isEmpty)
  }

  @Test func `makes the output where there is none`() throws {
    let scratch = try ScratchFolder()
    let area = try StagingArea(beside: try OutputPlace("public", in: try scratch.open()))
    let change = (path: "a/index.html", bytes: Array("new".utf8))
    #expect(try area.publish(changes: [change], removing: ["b"]).method == .created)
    area.release()
    #expect(scratch.tree(".") == ["public/a/index.html": "new"])
  }

  @Test(arguments: [".git/HEAD", "../x", ""])
  func `refuses what is not the site's`(_ path: String) throws {
    let scratch = try ScratchFolder()
    try scratch.make(path: "public/.git/HEAD", "theirs")
    let area = try StagingArea(beside: try OutputPlace("public", in: try scratch.open()))
    defer { area.release() }
    #expect(throws: FileSystemError.self) {
      try area.publish(changes: [(path: path, bytes: [1])], removing: [])
    }
    #expect(scratch.content("public/.git/HEAD") == "theirs")
  }
}
