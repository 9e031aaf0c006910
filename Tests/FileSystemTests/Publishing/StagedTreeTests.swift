import FileSystem
import SystemPackage
import Testing

@Suite struct StagedTreeTests {
  private func area(_ scratch: ScratchFolder, _ calls: any SystemCalls = LinuxSystemCalls())
    throws -> StagingArea
  {
    try StagingArea(beside: try OutputPlace("public", in: try scratch.open(calls)))
  }

  @Test func `keeps a file as the same file, with its times`() throws {
    let scratch = try ScratchFolder()
    try scratch.make(path: "public/a/index.html", "same")
    let before = try scratch.open().status(of: "public/a/index.html")
    let area = try area(scratch)
    let tree = try StagedTree(in: area)
    #expect(try tree.keep("a/index.html"))
    let status = try tree.write([1, 2, 3], to: "b/index.html")
    #expect(try tree.publish() == .exchanged)
    area.release()
    let after = try scratch.open().status(of: "public/a/index.html")
    #expect(after?.inode == before?.inode && after?.modified == before?.modified)
    #expect(try scratch.open().status(of: "public/b/index.html") == status)
    #expect(scratch.names() == ["public"])
  }

  @Test func `keeps nothing that is no file`() throws {
    let scratch = try ScratchFolder()
    try scratch.make(path: "public/folder/page", "x")
    try scratch.make("outside", "theirs")
    try scratch.link("public/link", to: "../outside")
    try scratch.link("public/away", to: "folder")
    let area = try area(scratch)
    defer { area.release() }
    let tree = try StagedTree(in: area)
    for path in ["link", "folder", "none", "none/page", "away/page", "folder/page/deeper"] {
      #expect(try !tree.keep(path), "\(path)")
    }
  }

  @Test(arguments: ["", "/etc/x", "../x", "a/../x", "a//b", "a/./b", "a\0b", ".git/HEAD", ".x"])
  func `refuses paths that leave the site or are the user's`(_ path: String) throws {
    let scratch = try ScratchFolder()
    let area = try area(scratch)
    defer { area.release() }
    let tree = try StagedTree(in: area)
    let reason: FileSystemError.Reason =
      path.hasPrefix(".g") || path == ".x" ? .protected : .unusablePath
    expect(reason) { try tree.write([1], to: path) }
    expect(reason) { _ = try tree.keep(path) }
  }

  @Test func `writes a file once`() throws {
    let scratch = try ScratchFolder()
    let area = try area(scratch)
    defer { area.release() }
    let tree = try StagedTree(in: area)
    try tree.write([1], to: "page")
    expect(.system(.fileExists)) { try tree.write([1], to: "page") }
  }

  @Test func `is written by many tasks at once with few files open`() async throws {
    let scratch = try ScratchFolder()
    let area = try area(scratch)
    let tree = try StagedTree(in: area)
    try await withThrowingTaskGroup { group in
      for number in 0..<300 {
        group.addTask { _ = try tree.write([1], to: "a/b\(number % 40)/c\(number)/index.html") }
      }
      try await group.waitForAll()
    }
    #expect(try tree.publish() == .created)
    area.release()
    #expect(scratch.tree("public").count == 300)
    #expect(scratch.names() == ["public"])
  }

  @Test func `goes on where few files may be open`() throws {
    let scene = try PublishingScene(.deletedAndRenamed)
    var calls = ScriptedCalls()
    let open = calls.descriptors
    calls.before = { call throws(Errno) in
      let isOpening = [.openName, .openBeneath].contains(call)
      if isOpening, open.count >= 16 { throw .tooManyOpenFiles }
    }
    #expect(scene.publish(calls).failure == nil)
    #expect(scene.isNew && scene.hasDotFiles)
  }

  @Test func `gives the new output the mode of the old one`() throws {
    let scratch = try ScratchFolder()
    try scratch.make(path: "public/page", "x")
    try scratch.setMode(0o2771, of: "public")
    let area = try area(scratch)
    let tree = try StagedTree(in: area)
    try tree.write([1], to: "page")
    _ = try tree.publish()
    area.release()
    #expect(try scratch.mode(of: "public") == 0o2771)
  }

  @Test func `removes an old edition of any depth and with any names`() throws {
    let scratch = try ScratchFolder()
    let deep = Array(repeating: "d", count: 100).joined(separator: "/")
    try scratch.make(path: "public/\(deep)/page", "x")
    try scratch.make(Array("public/".utf8) + [0xFF, 0x0A], "x")
    try scratch.makeFIFO("public/fifo")
    try scratch.makeFolder("elsewhere")
    try scratch.make("elsewhere/theirs", "theirs")
    try scratch.link("public/link", to: "../elsewhere")
    let area = try area(scratch)
    let tree = try StagedTree(in: area)
    try tree.write([1], to: "page")
    _ = try tree.publish()
    area.release()
    #expect(scratch.names("public") == ["page"])
    #expect(scratch.names() == ["elsewhere", "public"])
    #expect(scratch.content("elsewhere/theirs") == "theirs")
  }

  @Test func `follows an output that is a symbolic link to the folder it stands for`() throws {
    let scratch = try ScratchFolder()
    try scratch.make(path: "server/site/page", "old")
    try scratch.link("public", to: "server/site")
    let area = try area(scratch)
    #expect(scratch.names("server") == [".site.bedside", "site"])
    let tree = try StagedTree(in: area)
    try tree.write(Array("new".utf8), to: "page")
    #expect(try tree.publish() == .exchanged)
    area.release()
    #expect(scratch.names("server") == ["site"])
    #expect(scratch.content("public/page") == "new")
    #expect(try scratch.open().status(of: "public")?.kind == .symbolicLink)
  }

  @Test func `refuses a symbolic link that leads nowhere`() throws {
    let scratch = try ScratchFolder()
    try scratch.link("public", to: "none")
    expect(.system(.noSuchFileOrDirectory)) { _ = try area(scratch) }
    #expect(scratch.names() == ["public"])
  }
}
