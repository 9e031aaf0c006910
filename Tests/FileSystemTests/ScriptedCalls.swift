import FileSystem
import Glibc
import Synchronization
import SystemPackage

/// The kernel with a script between: fails calls, makes reads and writes short, or tells names and
/// kinds that no real folder could hold.
struct ScriptedCalls: SystemCalls {
  /// Called before each call; what it throws is the call's answer.
  var before: @Sendable (Call) throws(Errno) -> Void = { _ in }
  /// The most bytes that one read or write moves.
  var chunk = Int.max
  /// The names that every folder answers, in place of its own.
  var names: [[UInt8]]?
  /// The status that every name answers, in place of its own.
  var status: FileStatus?

  /// What the exchange of two names answers in place of doing it.
  var refusal: Errno?
  /// What the taking of a name that has to be free answers in place of doing it.
  var creationRefusal: Errno?
  /// Which files lose their bytes when the power goes.
  var unsynced: UnsyncedFiles?
  /// Who holds a file open that was locked, whatever becomes of the lock.
  var startingProgram: StartingProgram?

  /// What is open now.
  let descriptors = OpenDescriptors()

  private let kernel = LinuxSystemCalls()

  enum Call: String, CaseIterable, Sendable {
    case open, openName, openBeneath, close, status, statusOfName, names, read, write, truncate
    case setPermissions, makeFolder, rename, link, removeFile, removeFolder
    case syncFileSystem, sync, resolve, lock
  }

  func open(_ path: String, _ mode: OpenMode) throws(Errno) -> FileDescriptor {
    try before(.open)
    return descriptors.insert(try kernel.open(path, mode))
  }

  func open(
    _ name: [UInt8],
    in folder: FileDescriptor,
    _ mode: OpenMode
  ) throws(Errno) -> FileDescriptor {
    try before(.openName)
    return descriptors.insert(try kernel.open(name, in: folder, mode))
  }

  func open(
    _ path: String,
    beneath folder: FileDescriptor,
    _ mode: OpenMode
  ) throws(Errno) -> FileDescriptor {
    try before(.openBeneath)
    return descriptors.insert(try kernel.open(path, beneath: folder, mode))
  }

  func close(_ file: FileDescriptor) throws(Errno) {
    // As on Linux, the descriptor is closed whatever the call says.
    descriptors.remove(file)
    try kernel.close(file)
    try before(.close)
  }

  func status(of file: FileDescriptor) throws(Errno) -> FileStatus {
    try before(.status)
    return try kernel.status(of: file)
  }

  func status(of name: [UInt8], in folder: FileDescriptor) throws(Errno) -> FileStatus {
    try before(.statusOfName)
    if let status { return status }
    return try kernel.status(of: name, in: folder)
  }

  func names(in folder: FileDescriptor) throws(Errno) -> [[UInt8]] {
    try before(.names)
    if let names { return names }
    return try kernel.names(in: folder)
  }

  func read(_ file: FileDescriptor, into bytes: inout OutputSpan<UInt8>) throws(Errno) -> Int {
    try before(.read)
    let wanted = min(chunk, bytes.freeCapacity)
    guard wanted < bytes.freeCapacity else { return try kernel.read(file, into: &bytes) }
    let part = try [UInt8](capacity: wanted) { (part: inout OutputSpan<UInt8>) throws(Errno) in
      _ = try kernel.read(file, into: &part)
    }
    for byte in part { bytes.append(byte) }
    return part.count
  }

  func write(_ bytes: Span<UInt8>, to file: FileDescriptor) throws(Errno) -> Int {
    try before(.write)
    unsynced?.insert(file)
    return try kernel.write(bytes.extracting(first: min(chunk, bytes.count)), to: file)
  }

  func truncate(_ file: FileDescriptor) throws(Errno) {
    try before(.truncate)
    try kernel.truncate(file)
  }

  func setPermissions(_ permissions: FilePermissions, of file: FileDescriptor) throws(Errno) {
    try before(.setPermissions)
    try kernel.setPermissions(permissions, of: file)
  }

  func makeFolder(_ name: [UInt8], in folder: FileDescriptor) throws(Errno) {
    try before(.makeFolder)
    try kernel.makeFolder(name, in: folder)
  }

  func rename(
    _ name: [UInt8],
    in folder: FileDescriptor,
    to newName: [UInt8],
    in newFolder: FileDescriptor,
    _ mode: RenameMode
  ) throws(Errno) {
    try before(.rename)
    if mode == .exchanging, let refusal { throw refusal }
    if mode == .creating, let creationRefusal { throw creationRefusal }
    try kernel.rename(name, in: folder, to: newName, in: newFolder, mode)
  }

  func link(
    _ name: [UInt8],
    in folder: FileDescriptor,
    to newPath: [UInt8],
    in newFolder: FileDescriptor
  ) throws(Errno) {
    try before(.link)
    try kernel.link(name, in: folder, to: newPath, in: newFolder)
  }

  func removeFile(_ name: [UInt8], in folder: FileDescriptor) throws(Errno) {
    try before(.removeFile)
    try kernel.removeFile(name, in: folder)
  }

  func removeFolder(_ name: [UInt8], in folder: FileDescriptor) throws(Errno) {
    try before(.removeFolder)
    try kernel.removeFolder(name, in: folder)
  }

  func syncFileSystem(of folder: FileDescriptor) throws(Errno) {
    try before(.syncFileSystem)
    // The kernel's own would wait for the disk of the machine, thousands of times.
    unsynced?.clear()
  }

  func sync(_ file: FileDescriptor) throws(Errno) {
    try before(.sync)
  }

  func resolve(_ path: String) throws(Errno) -> String {
    try before(.resolve)
    return try kernel.resolve(path)
  }

  func lock(_ file: FileDescriptor) throws(Errno) {
    try before(.lock)
    try kernel.lock(file)
    try startingProgram?.inherit(file)
  }

  func unlock(_ file: FileDescriptor) {
    kernel.unlock(file)
  }
}

extension ScriptedCalls {
  /// Fails every call of one kind.
  static func failing(_ failing: Call, _ error: Errno) -> ScriptedCalls {
    ScriptedCalls(before: { call throws(Errno) in if call == failing { throw error } })
  }

  /// A kernel without openat2.
  static let withoutOpenat2 = ScriptedCalls.failing(.openBeneath, .noFunction)
  /// A container whose filter forbids openat2.
  static let filteredOpenat2 = ScriptedCalls.failing(.openBeneath, .notPermitted)

  /// All ways in which paths are resolved.
  static let allResolutions: [any SystemCalls] = [
    LinuxSystemCalls(), withoutOpenat2, filteredOpenat2,
  ]
}

/// The descriptors that were opened and not closed.
final class OpenDescriptors: Sendable {
  private let open = Mutex<Set<CInt>>([])

  var isEmpty: Bool { open.withLock { $0.isEmpty } }
  var count: Int { open.withLock { $0.count } }

  func insert(_ file: FileDescriptor) -> FileDescriptor {
    _ = open.withLock { $0.insert(file.rawValue) }
    return file
  }

  func remove(_ file: FileDescriptor) {
    _ = open.withLock { $0.remove(file.rawValue) }
  }
}

/// A program between its fork and its exec: what its parent had open, it holds open for a moment.
final class StartingProgram: Sendable {
  private let files = Mutex<[FileDescriptor]>([])

  var isEmpty: Bool { files.withLock { $0.isEmpty } }

  func inherit(_ file: FileDescriptor) throws(Errno) {
    let number = dup(file.rawValue)
    guard number >= 0 else { throw Errno(rawValue: errno) }
    files.withLock { $0.append(FileDescriptor(rawValue: number)) }
  }

  deinit {
    for file in files.withLock({ $0 }) { try? file.close() }
  }
}
