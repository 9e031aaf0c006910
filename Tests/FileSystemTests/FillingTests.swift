import FileSystem
import SystemPackage
import Testing

@Suite struct FillingTests {
  private static let files = [".x", "a/b/c", "a/d", "e/f"].map { (path: $0, bytes: Array($0.utf8)) }

  private static func isFull(_ scratch: ScratchFolder) -> Bool {
    files.allSatisfy { scratch.content($0.path) == $0.path }
  }

  @Test func `an empty folder gets all files`() throws {
    let scratch = try ScratchFolder()
    try scratch.open().fill(with: Self.files)
    #expect(Self.isFull(scratch))
    #expect(scratch.names() == [".x", "a", "e"])
  }

  @Test(arguments: ["x", ".x", "a", ".bedside-ne"])
  func `a folder that holds anything gets none`(_ name: String) throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder(name)
    expect(.system(.directoryNotEmpty)) { try scratch.open().fill(with: Self.files) }
    #expect(scratch.names() == [name])
    #expect(scratch.names(name).isEmpty)
  }

  @Test func `what a run left that was killed is removed`() throws {
    let scratch = try ScratchFolder()
    try scratch.makeFolder(".bedside-new-1")
    try scratch.makeFolder(".bedside-new-1/a")
    try scratch.make(".bedside-new-1/a/b")
    try scratch.open().fill(with: Self.files)
    #expect(Self.isFull(scratch))
    #expect(scratch.names() == [".x", "a", "e"])
  }

  @Test func `an error at any call leaves all files or none`() throws {
    let dry = FaultPlan(.none)
    let whole = try ScratchFolder()
    try whole.open(dry.script).fill(with: Self.files)
    #expect(Self.isFull(whole))
    for point in 0..<dry.calls {
      let scratch = try ScratchFolder()
      let directory = try? scratch.open(FaultPlan(.error(.noSpace, at: point)).script)
      do throws(FileSystemError) {
        guard let directory else { continue }
        try directory.fill(with: Self.files)
        #expect(Self.isFull(scratch), "\(point)")
      } catch {
        let left = scratch.names().filter { !$0.hasPrefix(".bedside-new-") }
        #expect(left.isEmpty, "\(point)")
        try scratch.open().fill(with: Self.files)
        #expect(Self.isFull(scratch), "\(point)")
      }
    }
  }

  @Test func `a new file takes nobody's name`() throws {
    let scratch = try ScratchFolder()
    let directory = try scratch.open()
    try directory.create([0x61], at: "x/y")
    #expect(scratch.content("x/y") == "a")
    try scratch.make("file", "mine")
    try scratch.link("link", to: "nowhere")
    try scratch.makeFolder("folder")
    for name in ["file", "link", "folder", "x/y"] {
      expect(.system(.fileExists)) { try directory.create([0x62], at: name) }
    }
    #expect(scratch.content("file") == "mine")
    #expect(scratch.names() == ["file", "folder", "link", "x"])
  }

  @Test func `nor where the file system cannot promise it in one step`() throws {
    let scratch = try ScratchFolder()
    var calls = ScriptedCalls()
    calls.creationRefusal = .invalidArgument
    let directory = try scratch.open(calls)
    try directory.create([0x61], at: "y")
    #expect(scratch.content("y") == "a")
    expect(.system(.fileExists)) { try directory.create([0x62], at: "y") }
    #expect(scratch.content("y") == "a")
    #expect(scratch.names() == ["y"])
  }
}
