import FileSystem
import SystemPackage
import Testing

@Suite struct FileSystemErrorTests {
  @Test(arguments: [
    (FileSystemError.Reason.system(.noSpace), "no space left on device"),
    (.system(.readOnlyFileSystem), "the file system is read-only"),
    (.system(.tooManySymbolicLinkLevels), "a symbolic link stands in the path"),
    (.notAFile(.fifo), "it is a FIFO, not a file"),
    (.tooLarge(size: 12, limit: 10), "it has 12 bytes, more than the 10 allowed"),
    (.changedWhileRead, "it changed while it was being read"),
    (.locked(by: 42), "process 42 has the lock"),
    (.locked(by: nil), "another process has the lock"),
    (.unusablePath, "no file may have this path"),
  ])
  func `says in one line what failed and why`(
    _ reason: FileSystemError.Reason,
    _ words: String
  ) {
    let error = FileSystemError(.read, "a.md", reason)
    #expect("\(error)" == "cannot read 'a.md': \(words)")
  }

  @Test func `shows no control characters`() {
    let error = FileSystemError(.open, "a\u{1B}[2J\n\u{202E}b", .unusablePath)
    #expect("\(error)".hasPrefix("cannot open 'a\\x1B[2J\\x0A\\xE2\\x80\\xAEb': "))
  }

  @Test func `has words for an error that it does not know`() {
    #expect("\(FileSystemError.Reason.system(Errno(rawValue: 22)))" == "Invalid argument")
  }
}
