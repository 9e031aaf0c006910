import FileSystem
import Glibc

/// An empty folder of a test's own, removed with all it holds when the test lets go of it.
///
/// It makes what a test needs by plain calls, so that no test checks the module with itself.
final class ScratchFolder: Sendable {
  let path: String

  init() throws {
    let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? P_tmpdir
    var template = Array("\(base)/bedside-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw ScratchError(doing: "mkdtemp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    removeTree(path)
  }

  func open(_ calls: any SystemCalls = LinuxSystemCalls()) throws -> Directory {
    try Directory.open(path, calls: calls)
  }

  func makeFolder(_ name: String) throws {
    try check(unsafe mkdir("\(path)/\(name)", 0o755), "mkdir")
  }

  func make(_ name: String, _ content: String = "") throws {
    try make(Array(name.utf8), content)
  }

  /// Makes a file of any name that the kernel takes.
  func make(_ name: [UInt8], _ content: String = "") throws {
    let path = Array("\(self.path)/".utf8) + name + [0]
    let file = unsafe path.withUnsafeBytes { bytes in
      let start = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress
      return unsafe start.map { unsafe Glibc.open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) } ?? -1
    }
    try check(file, "open")
    defer { close(file) }
    let bytes = Array(content.utf8)
    try check(unsafe write(file, bytes, bytes.count), "write")
  }

  func link(_ name: String, to target: String) throws {
    try check(unsafe symlink(target, "\(path)/\(name)"), "symlink")
  }

  func makeFIFO(_ name: String) throws {
    try check(unsafe mkfifo("\(path)/\(name)", 0o644), "mkfifo")
  }

  func makeSocket(_ name: String) throws {
    try check(unsafe mknod("\(path)/\(name)", S_IFSOCK | 0o644, 0), "mknod")
  }

  /// What a file holds, or nil if there is none.
  func content(_ name: String) -> String? {
    let file = unsafe Glibc.open("\(path)/\(name)", O_RDONLY | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// The inode and the time of the last change of anything about a file.
  func identity(_ name: String) throws -> [Int] {
    var status = stat()
    try check(unsafe lstat("\(path)/\(name)", &status), "lstat")
    return [Int(status.st_ino), status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
  }

  func exists(_ name: String) -> Bool {
    var status = stat()
    return unsafe lstat("\(path)/\(name)", &status) == 0
  }

  func isFolder(_ name: String) -> Bool {
    var status = stat()
    return unsafe lstat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  func setMode(_ mode: mode_t, of name: String) throws {
    try check(unsafe chmod("\(path)/\(name)", mode), "chmod")
  }

  func mode(of name: String) throws -> mode_t {
    var status = stat()
    try check(unsafe lstat("\(path)/\(name)", &status), "lstat")
    return status.st_mode & 0o7777
  }

  /// The names in a folder, sorted.
  func names(_ folder: String = ".") -> [String] {
    namesInFolder("\(path)/\(folder)").map { String(decoding: $0, as: UTF8.self) }.sorted()
  }
}

/// A call of a test's own preparations that failed.
struct ScratchError: Error {
  let call: String
  let number = errno

  init(doing call: String) {
    self.call = call
  }
}

private func check(_ result: some SignedInteger, _ call: String) throws {
  guard result >= 0 else { throw ScratchError(doing: call) }
}

private func namesInFolder(_ path: String) -> [[UInt8]] {
  guard let stream = unsafe opendir(path) else { return [] }
  defer { unsafe closedir(stream) }
  var names: [[UInt8]] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      unsafe Array(bytes.prefix { $0 != 0 })
    }
    if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
  }
  return names
}

private func removeTree(_ path: String) {
  removeTree(Array(path.utf8))
}

private func removeTree(_ path: [UInt8]) {
  let terminated = (path + [0]).map { CChar(bitPattern: $0) }
  if unsafe unlink(terminated) == 0 { return }
  if let stream = unsafe opendir(terminated) {
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      unsafe names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      )
    }
    unsafe closedir(stream)
    for name in names where name != [0x2E] && name != [0x2E, 0x2E] {
      removeTree(path + [0x2F] + name)
    }
  }
  unsafe rmdir(terminated)
}
