internal import CLinux
internal import Glibc
package import SystemPackage

/// The kernel itself.
package struct LinuxSystemCalls: SystemCalls {
  package init() {}

  package func open(_ path: String, _ mode: OpenMode) throws(Errno) -> FileDescriptor {
    try descriptor(
      unsafe path.withCString { unsafe answer(Glibc.open($0, mode.flags, 0o666)) }
    )
  }

  package func open(
    _ name: [UInt8],
    in folder: FileDescriptor,
    _ mode: OpenMode
  ) throws(Errno) -> FileDescriptor {
    try descriptor(
      unsafe withCString(name) {
        unsafe answer(openat(folder.rawValue, $0, mode.flags | O_NOFOLLOW, 0o666))
      }
    )
  }

  package func open(
    _ path: String,
    beneath folder: FileDescriptor,
    _ mode: OpenMode
  ) throws(Errno) -> FileDescriptor {
    // openat2, unlike openat, refuses a mode on a call that makes no file. It follows no link as it
    // is; O_NOFOLLOW would only make it say ENOTDIR where a folder is asked for.
    let permissions: UInt32 = mode.makesFiles ? 0o666 : 0
    return try descriptor(
      unsafe path.withCString {
        unsafe answer(bedside_open_beneath(folder.rawValue, $0, mode.flags, permissions))
      }
    )
  }

  package func close(_ file: FileDescriptor) throws(Errno) {
    try check(answer(Glibc.close(file.rawValue)))
  }

  package func status(of file: FileDescriptor) throws(Errno) -> FileStatus {
    var status = stat()
    try check(unsafe answer(fstat(file.rawValue, &status)))
    return FileStatus(status)
  }

  package func status(of name: [UInt8], in folder: FileDescriptor) throws(Errno) -> FileStatus {
    var status = stat()
    try check(
      unsafe withCString(name) {
        unsafe answer(fstatat(folder.rawValue, $0, &status, AT_SYMLINK_NOFOLLOW))
      }
    )
    return FileStatus(status)
  }

  package func names(in folder: FileDescriptor) throws(Errno) -> [[UInt8]] {
    try check(answer(lseek(folder.rawValue, 0, SEEK_SET)))
    var names: [[UInt8]] = []
    var records = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = unsafe records.withUnsafeMutableBytes { buffer in
        unsafe answer(bedside_read_folder(folder.rawValue, buffer.baseAddress, UInt(buffer.count)))
      }
      let end = try count.get()
      if end == 0 { return names }
      appendNames(in: records.span.extracting(first: end), to: &names)
    }
  }

  package func read(
    _ file: FileDescriptor,
    into bytes: inout OutputSpan<UInt8>
  ) throws(Errno) -> Int {
    let count = unsafe bytes.withUnsafeMutableBufferPointer { buffer, initialized in
      let free = unsafe UnsafeMutableBufferPointer(rebasing: buffer[initialized...])
      let count = unsafe answer(Glibc.read(file.rawValue, free.baseAddress, free.count))
      if case .success(let count) = count { initialized += count }
      return count
    }
    return try count.get()
  }

  package func write(_ bytes: Span<UInt8>, to file: FileDescriptor) throws(Errno) -> Int {
    let count = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe answer(Glibc.write(file.rawValue, buffer.baseAddress, buffer.count))
    }
    return try count.get()
  }

  package func truncate(_ file: FileDescriptor) throws(Errno) {
    try check(answer(ftruncate(file.rawValue, 0)))
  }

  package func setPermissions(
    _ permissions: FilePermissions,
    of file: FileDescriptor
  ) throws(Errno) {
    try check(answer(fchmod(file.rawValue, permissions.rawValue)))
  }

  package func makeFolder(_ name: [UInt8], in folder: FileDescriptor) throws(Errno) {
    try check(unsafe withCString(name) { unsafe answer(mkdirat(folder.rawValue, $0, 0o777)) })
  }

  package func rename(
    _ name: [UInt8],
    in folder: FileDescriptor,
    to newName: [UInt8],
    in newFolder: FileDescriptor,
    _ mode: RenameMode
  ) throws(Errno) {
    let (from, to) = (folder.rawValue, newFolder.rawValue)
    try check(
      unsafe withCString(name) { old in
        unsafe withCString(newName) { new in
          switch mode {
          // Works on every file system; the other modes do not.
          case .replacing: unsafe answer(renameat(from, old, to, new))
          case .creating: unsafe answer(bedside_rename_creating(from, old, to, new))
          case .exchanging: unsafe answer(bedside_rename_exchanging(from, old, to, new))
          }
        }
      }
    )
  }

  package func link(
    _ name: [UInt8],
    in folder: FileDescriptor,
    to newPath: [UInt8],
    in newFolder: FileDescriptor
  ) throws(Errno) {
    try check(
      unsafe withCString(name) { old in
        unsafe withCString(newPath) {
          unsafe answer(linkat(folder.rawValue, old, newFolder.rawValue, $0, 0))
        }
      }
    )
  }

  package func removeFile(_ name: [UInt8], in folder: FileDescriptor) throws(Errno) {
    try check(unsafe withCString(name) { unsafe answer(unlinkat(folder.rawValue, $0, 0)) })
  }

  package func removeFolder(_ name: [UInt8], in folder: FileDescriptor) throws(Errno) {
    try check(
      unsafe withCString(name) { unsafe answer(unlinkat(folder.rawValue, $0, AT_REMOVEDIR)) }
    )
  }

  package func syncFileSystem(of folder: FileDescriptor) throws(Errno) {
    try check(answer(bedside_sync_file_system(folder.rawValue)))
  }

  package func sync(_ file: FileDescriptor) throws(Errno) {
    try check(answer(fsync(file.rawValue)))
  }

  package func resolve(_ path: String) throws(Errno) -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw lastError() }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  package func lock(_ file: FileDescriptor) throws(Errno) {
    try check(answer(flock(file.rawValue, LOCK_EX | LOCK_NB)))
  }

  package func unlock(_ file: FileDescriptor) {
    _ = flock(file.rawValue, LOCK_UN)
  }
}

/// Appends the names in the records of getdents64(2): inode (8 bytes), place (8), length of the record
/// (2), kind (1), and the name up to a NUL.
private func appendNames(in records: Span<UInt8>, to names: inout [[UInt8]]) {
  let nameOffset = 19
  var start = 0
  while start + nameOffset < records.count {
    let length = Int(records[start + 16]) | Int(records[start + 17]) << 8
    var end = start + nameOffset
    while end < records.count, records[end] != 0 { end += 1 }
    let name = records.extracting((start + nameOffset)..<end)
    let isDots = (1...2).contains(name.count) && name.indices.allSatisfy { name[$0] == 0x2E }
    if !isDots { names.append(Array(name)) }
    start += max(length, nameOffset)
  }
}

/// Calls with a name as C has it, with a NUL behind it.
private func withCString(
  _ name: [UInt8],
  _ call: (UnsafePointer<CChar>) -> Result<CInt, Errno>
) -> Result<CInt, Errno> {
  unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: name.count + 1) { buffer in
    guard let start = buffer.baseAddress else { return .failure(.noMemory) }
    for (index, byte) in name.enumerated() { unsafe buffer[index] = CChar(bitPattern: byte) }
    unsafe buffer[name.count] = 0
    return unsafe call(start)
  }
}
