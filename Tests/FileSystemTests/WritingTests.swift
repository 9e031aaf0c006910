import FileSystem
import SystemPackage
import Testing

@Suite struct WritingTests {
  @Test func `creates, updates and leaves alone, and says which`() throws {
    for calls in ScriptedCalls.allResolutions {
      let scratch = try ScratchFolder()
      let directory = try scratch.open(calls)
      let path = "articles/iron/index.html"
      #expect(try directory.write(Array("one".utf8), to: path) == .created)
      #expect(scratch.content(path) == "one")
      #expect(try directory.write(Array("one".utf8), to: path) == .unchanged)
      #expect(try directory.write(Array("two".utf8), to: path) == .updated)
      #expect(try directory.write(Array("longer".utf8), to: path) == .updated)
      #expect(try directory.write([], to: path) == .updated)
      #expect(try directory.write([], to: path) == .unchanged)
      #expect(scratch.content(path) == "")
      #expect(scratch.names("articles/iron") == ["index.html"])
    }
  }

  @Test func `does not touch a file that holds the bytes already`() throws {
    let scratch = try ScratchFolder()
    try scratch.make("page", "same")
    let before = try scratch.identity("page")
    #expect(try scratch.open().write(Array("same".utf8), to: "page") == .unchanged)
    #expect(try scratch.identity("page") == before)
  }

  @Test(arguments: [0o640, 0o600, 0o664, 0o755] as [CModeT])
  func `writes a file of the user's anew for the same readers`(_ mode: CModeT) throws {
    let scratch = try ScratchFolder()
    try scratch.make("article", "old")
    try scratch.setMode(mode, of: "article")
    try scratch.open().rewrite(Array("new".utf8), of: "article")
    #expect(scratch.content("article") == "new")
    #expect(try scratch.mode(of: "article") == mode)
    #expect(scratch.names(".") == ["article"])
  }

  @Test func `a file that cannot be given to its readers stays as it was`() throws {
    let scratch = try ScratchFolder()
    try scratch.make("article", "old")
    var calls = ScriptedCalls()
    calls.before = { call throws(Errno) in
      if call == .setPermissions { throw .notPermitted }
    }
    let directory = try scratch.open(calls)
    #expect(throws: FileSystemError.self) {
      try directory.rewrite(Array("new".utf8), of: "article")
    }
    #expect(scratch.content("article") == "old")
    #expect(scratch.names(".") == ["article"])
  }

  @Test func `writes all bytes where the kernel takes a few at a time`() throws {
    let scratch = try ScratchFolder()
    let directory = try scratch.open(ScriptedCalls(chunk: 3))
    _ = try directory.write(Array("a page of bytes".utf8), to: "page")
    #expect(scratch.content("page") == "a page of bytes")
  }

  @Test func `replaces a link and a FIFO and never writes through them`() throws {
    for calls in ScriptedCalls.allResolutions {
      let scratch = try ScratchFolder()
      let outside = try ScratchFolder()
      try outside.make("theirs", "theirs")
      try scratch.link("link", to: "\(outside.path)/theirs")
      try scratch.link("dangling", to: "\(outside.path)/new")
      try scratch.makeFIFO("fifo")
      let directory = try scratch.open(calls)
      for name in ["link", "dangling", "fifo"] {
        #expect(try directory.write(Array("theirs".utf8), to: name) == .updated)
        #expect(try directory.status(of: name)?.kind == .file)
      }
      #expect(outside.content("theirs") == "theirs")
      #expect(outside.names() == ["theirs"])
    }
  }

  @Test func `writes and removes nothing beyond a link to a folder`() throws {
    for calls in ScriptedCalls.allResolutions {
      let scratch = try ScratchFolder()
      let outside = try ScratchFolder()
      try outside.make("theirs", "theirs")
      try scratch.link("away", to: outside.path)
      let directory = try scratch.open(calls)
      for path in ["away/new", "away/new/index.html"] {
        expect(.system(.tooManySymbolicLinkLevels)) { _ = try directory.write([1], to: path) }
      }
      expect(.system(.tooManySymbolicLinkLevels)) { _ = try directory.remove("away/theirs") }
      #expect(outside.names() == ["theirs"])
    }
  }

  @Test func `says what stands in the way and leaves nothing behind`() throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder("folder")
    try scratch.make("file", "text")
    let directory = try scratch.open()
    expect(.system(.isDirectory)) { _ = try directory.write([1], to: "folder") }
    expect(.system(.notDirectory)) { _ = try directory.write([1], to: "file/page") }
    expect(.system(.isDirectory)) { _ = try directory.remove("folder") }
    #expect(scratch.names() == ["file", "folder"])
  }

  @Test func `removes a file or a link, and says whether there was one`() throws {
    let scratch = try ScratchFolder()
    try scratch.make("file")
    try scratch.link("link", to: "file")
    let directory = try scratch.open()
    #expect(try directory.remove("link"))
    #expect(try directory.remove("file"))
    #expect(try !directory.remove("file"))
    #expect(try !directory.remove("none/file"))
    #expect(scratch.names().isEmpty)
  }

  @Test(arguments: ["page", "folder/page"], [nil, "old bytes"])
  func `leaves the old bytes or the new at a failure of any call`(
    _ path: String,
    _ old: String?
  ) throws {
    let new = "the new bytes"
    func run(_ counter: CallCounter) throws {
      let scratch = try ScratchFolder()
      try scratch.makeFolder("folder")
      if let old { try scratch.make(path, old) }
      let calls = counter.script
      var failure: (any Error)?
      do {
        _ = try scratch.open(calls).write(Array(new.utf8), to: path)
      } catch {
        failure = error
      }
      let content = scratch.content(path)
      #expect(content == new || (failure != nil && content == old))
      #expect(scratch.names().filter { $0.hasPrefix(".") }.isEmpty)
      #expect(scratch.names("folder").filter { $0.hasPrefix(".") }.isEmpty)
      #expect(calls.descriptors.isEmpty)
    }
    let dry = CallCounter()
    try run(dry)
    #expect(dry.calls >= 8)
    for number in 0..<dry.calls {
      for error in [Errno.noSpace, .ioError, .interrupted, .permissionDenied, .tooManyOpenFiles] {
        try run(CallCounter(failing: number, with: error))
      }
    }
  }

  @Test func `tells a full disk in plain words`() throws {
    let scratch = try ScratchFolder()
    let directory = try scratch.open(ScriptedCalls.failing(.write, .noSpace))
    let error = #expect(throws: FileSystemError.self) { try directory.write([1], to: "a/b.html") }
    let path = "\(scratch.path)/a/b.html"
    #expect(error?.description == "cannot write '\(path)': no space left on device")
  }

  @Test func `writes 32 folders deep and no deeper`() throws {
    let scratch = try ScratchFolder()
    let directory = try scratch.open()
    let folders = String(repeating: "d/", count: 32)
    #expect(try directory.write([1], to: folders + "page") == .created)
    #expect(try directory.files().entries.map(\.path) == [folders + "page"])
    expect(.unusablePath) { _ = try directory.write([1], to: folders + "d/page") }
  }

  @Test func `makes folders that many tasks want at once`() async throws {
    let scratch = try ScratchFolder()
    let directory = try scratch.open()
    try await withThrowingTaskGroup { group in
      for number in 0..<200 {
        group.addTask { try directory.write([1], to: "a/b\(number % 4)/c/\(number)") }
      }
      for try await outcome in group { #expect(outcome == .created) }
    }
    #expect(try directory.files().entries.count == 200)
  }
}
