import Glibc

/// An empty folder of a test's own.
final class Scratch: Sendable {
  let path: String

  init() throws {
    let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? P_tmpdir
    var template = Array("\(base)/bedside-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw ScratchError() }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in ["child", "self", "tool"] { unsafe unlink("\(path)/\(name)") }
    unsafe rmdir(path)
  }

  /// The number in a file; nil until it is there as a whole line.
  func number(_ name: String) -> Int32? {
    guard let file = unsafe fopen("\(path)/\(name)", "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    let text = String(decoding: bytes.prefix(count), as: UTF8.self)
    return text.hasSuffix("\n") ? Int32(text.dropLast()) : nil
  }

  /// Whether the process whose number a file holds ends within two seconds.
  func isGone(pidIn name: String) async throws -> Bool {
    guard let process = number(name) else { return false }
    for _ in 0..<200 {
      if kill(process, 0) != 0 { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  func makeExecutable(_ name: String, _ content: String) throws {
    guard let file = unsafe fopen("\(path)/\(name)", "w") else { throw ScratchError() }
    defer { unsafe fclose(file) }
    unsafe fputs(content, file)
    unsafe chmod("\(path)/\(name)", 0o755)
  }
}

struct ScratchError: Error {}
