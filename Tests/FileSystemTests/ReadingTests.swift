import FileSystem
import SystemPackage
import TestSupport
import Testing

@Suite struct ReadingTests {
  @Test(
    arguments: ["", "one line\n", String(repeating: "0123456789", count: 5_000)]
      .map { LongValue($0) }
  )
  func `reads a whole file`(_ long: LongValue<String>) throws {
    let content = long.value
    let scratch = try ScratchFolder()
    try scratch.makeFolder("articles")
    try scratch.make("articles/a.md", content)
    for calls in ScriptedCalls.allResolutions {
      let bytes = try scratch.open(calls).read("articles/a.md", limit: content.utf8.count)
      #expect(bytes == Array(content.utf8))
    }
  }

  @Test func `reads a file in pieces where the kernel gives pieces`() throws {
    let scratch = try ScratchFolder()
    try scratch.make("a.md", "twelve bytes")
    let bytes = try scratch.open(ScriptedCalls(chunk: 5)).read("a.md", limit: 100)
    #expect(bytes == Array("twelve bytes".utf8))
  }

  @Test func `makes an interrupted call again`() throws {
    let scratch = try ScratchFolder()
    try scratch.make("a.md", "text")
    let dry = CallCounter()
    _ = try scratch.open(dry.script).read("a.md", limit: 100)
    #expect(dry.calls > 4)
    for number in 0..<dry.calls {
      let counter = CallCounter(failing: number, with: .interrupted)
      #expect(try scratch.open(counter.script).read("a.md", limit: 100) == Array("text".utf8))
    }
  }

  @Test func `takes a file of the limit and refuses one byte more`() throws {
    let scratch = try ScratchFolder()
    try scratch.make("a.md", "12345")
    let directory = try scratch.open()
    #expect(try directory.read("a.md", limit: 5).count == 5)
    expect(.tooLarge(size: 5, limit: 4)) { _ = try directory.read("a.md", limit: 4) }
    expect(.tooLarge(size: 5, limit: -1)) { _ = try directory.read("a.md", limit: -1) }
  }

  @Test func `refuses all but regular files and does not wait for a FIFO`() throws {
    let scratch = try ScratchFolder()
    try scratch.makeFIFO("fifo")
    try scratch.makeFolder("folder")
    try scratch.makeSocket("socket")
    for calls in ScriptedCalls.allResolutions {
      let directory = try scratch.open(calls)
      expect(.notAFile(.fifo)) { _ = try directory.read("fifo", limit: 9) }
      expect(.notAFile(.folder)) { _ = try directory.read("folder", limit: 9) }
      expect(.system(.noSuchAddressOrDevice)) { _ = try directory.read("socket", limit: 9) }
    }
  }

  @Test func `follows no symbolic link, be it a file, a folder or a loop`() throws {
    let scratch = try ScratchFolder()
    let outside = try ScratchFolder()
    try outside.make("secret", "secret")
    try scratch.make("real.md", "text")
    try scratch.link("file.md", to: "real.md")
    try scratch.link("away", to: outside.path)
    try scratch.link("loop", to: "loop")
    for calls in ScriptedCalls.allResolutions {
      let directory = try scratch.open(calls)
      for path in ["file.md", "away/secret", "loop", "loop/a"] {
        expect(.system(.tooManySymbolicLinkLevels)) { _ = try directory.read(path, limit: 99) }
      }
    }
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", ".", "..", "../a", "a/../b", "a/./b", "a//b", "a/", "a\0b",
    "../\u{301}x", String(repeating: "n", count: 256), String(repeating: "nn/", count: 333) + "nn",
  ])
  func `takes no path that leads out or that the kernel reads in another way`(_ path: String) throws
  {
    let directory = try ScratchFolder().open()
    expect(.unusablePath) { _ = try directory.read(path, limit: 9) }
    expect(.unusablePath) { _ = try directory.write([], to: path) }
    expect(.unusablePath) { _ = try directory.remove(path) }
    expect(.unusablePath) { _ = try directory.lock(path) }
    expect(.unusablePath) { _ = try directory.directory(at: path) }
    expect(.unusablePath) { _ = try directory.makeDirectory(at: path) }
    expect(.unusablePath) { _ = try directory.status(of: path) }
  }

  @Test func `says that a file is missing`() throws {
    let scratch = try ScratchFolder()
    try scratch.make("file")
    let directory = try scratch.open()
    for path in ["a.md", "none/a.md"] {
      let error = #expect(throws: FileSystemError.self) { try directory.read(path, limit: 9) }
      #expect(error?.isMissing == true)
    }
    expect(.system(.notDirectory)) { _ = try directory.read("file/a.md", limit: 9) }
  }

  @Test(arguments: ["longer than before", "short", ""])
  func `notices that a file changed while it was being read`(_ changed: String) throws {
    let scratch = try ScratchFolder()
    try scratch.make("a.md", "before it")
    let calls = ScriptedCalls(before: { call throws(Errno) in
      if call == .read { try? scratch.make("a.md", changed) }
    })
    expect(.changedWhileRead) { _ = try scratch.open(calls).read("a.md", limit: 99) }
  }

  @Test func `tells what stands at a path`() throws {
    let scratch = try ScratchFolder()
    try scratch.make("a.md", "12345")
    try scratch.link("link", to: "a.md")
    let directory = try scratch.open()
    #expect(try directory.status(of: "a.md")?.kind == .file)
    #expect(try directory.status(of: "a.md")?.size == 5)
    #expect(try directory.status(of: "link")?.kind == .symbolicLink)
    #expect(try directory.status(of: "none") == nil)
    #expect(try directory.status(of: "none/a.md") == nil)
  }

  @Test func `opens a folder that the user typed through a link, but none beneath it`() throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder("real")
    try scratch.make("real/a.md", "text")
    try scratch.link("link", to: "real")
    let typed = try Directory.open("\(scratch.path)/link")
    #expect(try typed.read("a.md", limit: 9) == Array("text".utf8))
    expect(.system(.tooManySymbolicLinkLevels)) { _ = try scratch.open().directory(at: "link") }
    expect(.unusablePath) { _ = try Directory.open("\(scratch.path)\0/link") }
  }

  @Test func `leaves no descriptor open`() throws {
    let scratch = try ScratchFolder()
    try scratch.make("a.md", "text")
    for calls in [ScriptedCalls(), .failing(.openBeneath, .noFunction)] {
      do {
        let directory = try scratch.open(calls)
        _ = try directory.read("a.md", limit: 9)
        _ = try? directory.read("none", limit: 9)
        _ = try directory.files()
        #expect(!calls.descriptors.isEmpty)
      }
      #expect(calls.descriptors.isEmpty)
    }
  }
}
