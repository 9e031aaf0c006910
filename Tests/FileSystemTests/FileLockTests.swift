import FileSystem
import Glibc
import SystemPackage
import Testing

@Suite struct FileLockTests {
  @Test func `lets one at a time have the lock and tells the others who has it`() throws {
    let scratch = try ScratchFolder()
    let directory = try scratch.open()
    let first = try directory.lock("site.lock")
    let error = #expect(throws: FileSystemError.self) { try directory.lock("site.lock") }
    #expect(error?.reason == .locked(by: Int(getpid())))
    #expect(error?.isLocked == true)
    let path = "\(scratch.path)/site.lock"
    #expect(error?.description == "cannot lock '\(path)': process \(getpid()) has the lock")
    first.release()
    first.release()
    let second = try directory.lock("site.lock")
    second.release()
  }

  @Test(arguments: ["", "not a number\n", "99999999999999999999999999\n", "\u{301}"])
  func `tells that it is locked where it cannot tell by whom`(_ content: String) throws {
    let scratch = try ScratchFolder()
    let directory = try scratch.open()
    let lock = try directory.lock("site.lock")
    defer { lock.release() }
    try scratch.make("site.lock", content)
    expect(.locked(by: nil)) { _ = try directory.lock("site.lock") }
  }

  @Test func `takes over the file of a process that has ended`() throws {
    let scratch = try ScratchFolder()
    try scratch.make("site.lock", "1234567890\n")
    let lock = try scratch.open().lock("site.lock")
    defer { lock.release() }
    #expect(scratch.content("site.lock") == "\(getpid())\n")
  }

  @Test func `locks regular files only and follows no link`() throws {
    let scratch = try ScratchFolder()
    try scratch.makeFIFO("fifo")
    try scratch.makeFolder("folder")
    try scratch.make("file", "theirs")
    try scratch.link("link", to: "file")
    for calls in ScriptedCalls.allResolutions {
      let directory = try scratch.open(calls)
      expect(.notAFile(.fifo)) { _ = try directory.lock("fifo") }
      expect(.system(.isDirectory)) { _ = try directory.lock("folder") }
      expect(.system(.tooManySymbolicLinkLevels)) { _ = try directory.lock("link") }
    }
    #expect(scratch.content("file") == "theirs")
  }

  @Test func `releases the lock when a failure keeps it from being handed out`() throws {
    let scratch = try ScratchFolder()
    var calls = ScriptedCalls.failing(.write, .noSpace)
    let program = StartingProgram()
    calls.startingProgram = program
    let full = try scratch.open(calls)
    expect(.system(.noSpace)) { _ = try full.lock("site.lock") }
    #expect(!program.isEmpty)
    try scratch.open().lock("site.lock").release()
  }

  @Test func `releases a lock that nobody holds any more`() throws {
    let scratch = try ScratchFolder()
    var calls = ScriptedCalls()
    let program = StartingProgram()
    calls.startingProgram = program
    var lock: FileLock? = try scratch.open(calls).lock("site.lock")
    #expect(lock != nil)
    lock = nil
    #expect(!program.isEmpty)
    try scratch.open().lock("site.lock").release()
  }
}
