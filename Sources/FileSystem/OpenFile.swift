import SystemPackage

/// An open file or folder, closed when its owner lets go of it.
///
/// The one place where an interrupted call is made again. The descriptor never leaves this type:
/// borrowing its owner for the length of each call keeps it from being closed, and its number given
/// to another file, under a call in progress.
struct OpenFile: ~Copyable, Sendable {
  private let descriptor: FileDescriptor
  let calls: any SystemCalls
  private var isOpen = true

  private init(_ descriptor: FileDescriptor, _ calls: any SystemCalls) {
    self.descriptor = descriptor
    self.calls = calls
  }

  /// Opens a folder by a path that the user typed.
  init(folder path: String, _ calls: any SystemCalls) throws(Errno) {
    let descriptor = try retryingInterrupts { () throws(Errno) in try calls.open(path, .folder) }
    self.init(descriptor, calls)
  }

  /// Opens the file that a process was started from.
  init(program path: String, _ calls: any SystemCalls) throws(Errno) {
    let descriptor = try retryingInterrupts { () throws(Errno) in try calls.open(path, .reading) }
    self.init(descriptor, calls)
  }

  deinit {
    if isOpen { try? calls.close(descriptor) }
  }

  /// Closes it now, so that an error that the device kept until then is not lost.
  mutating func close() throws(Errno) {
    guard isOpen else { return }
    isOpen = false
    do {
      try calls.close(descriptor)
    } catch {
      // Linux has closed it even so.
      guard error == .interrupted else { throw error }
    }
  }

  // MARK: - Folders

  /// Opens one name in this folder, and no symbolic link.
  func open(_ name: [UInt8], _ mode: OpenMode) throws(Errno) -> OpenFile {
    do {
      let opened = try retryingInterrupts { () throws(Errno) in
        try calls.open(name, in: descriptor, mode)
      }
      return OpenFile(opened, calls)
    } catch {
      // Where a folder is asked for and a link stands, openat says ENOTDIR; openat2 says ELOOP.
      guard error == .notDirectory, try status(of: name).kind == .symbolicLink else { throw error }
      throw .tooManySymbolicLinkLevels
    }
  }

  /// Opens a path beneath this folder, and follows no symbolic link on the way.
  func open(_ path: RelativePath, _ mode: OpenMode) throws(Errno) -> OpenFile {
    do {
      let opened = try retryingInterrupts { () throws(Errno) in
        try calls.open(path.text, beneath: descriptor, mode)
      }
      return OpenFile(opened, calls)
    } catch {
      // Kernels before 5.6 lack openat2, and the filters of some containers forbid it.
      guard error == .noFunction || error == .notPermitted else { throw error }
    }
    var folder = try reopened()
    for name in path.components.dropLast() {
      folder = try folder.open(name, .folder)
    }
    return try folder.open(path.name, mode)
  }

  /// This folder once more, with a place of its own among its names.
  func reopened() throws(Errno) -> OpenFile {
    try open([UInt8(ascii: ".")], .folder)
  }

  func status(of name: [UInt8]) throws(Errno) -> FileStatus {
    try retryingInterrupts { () throws(Errno) in try calls.status(of: name, in: descriptor) }
  }

  /// The names in this folder as bytes, in no order.
  func names() throws(Errno) -> [[UInt8]] {
    try retryingInterrupts { () throws(Errno) in try calls.names(in: descriptor) }
  }

  func makeFolder(_ name: [UInt8]) throws(Errno) {
    try retryingInterrupts { () throws(Errno) in try calls.makeFolder(name, in: descriptor) }
  }

  func rename(
    _ name: [UInt8],
    to newName: [UInt8],
    in newFolder: borrowing OpenFile,
    _ mode: RenameMode
  ) throws(Errno) {
    let destination = newFolder.descriptor
    try retryingInterrupts { () throws(Errno) in
      try calls.rename(name, in: descriptor, to: newName, in: destination, mode)
    }
  }

  /// The path of a file without symbolic links, from the root of the file system.
  func resolve(_ path: String) throws(Errno) -> String {
    try retryingInterrupts { () throws(Errno) in try calls.resolve(path) }
  }

  /// Gives a file of this folder a second name beneath another one.
  func link(
    _ name: [UInt8],
    to newPath: [UInt8],
    in newFolder: borrowing OpenFile
  ) throws(Errno) {
    let destination = newFolder.descriptor
    try retryingInterrupts { () throws(Errno) in
      try calls.link(name, in: descriptor, to: newPath, in: destination)
    }
  }

  func removeFile(_ name: [UInt8]) throws(Errno) {
    try retryingInterrupts { () throws(Errno) in try calls.removeFile(name, in: descriptor) }
  }

  func removeFolder(_ name: [UInt8]) throws(Errno) {
    try retryingInterrupts { () throws(Errno) in try calls.removeFolder(name, in: descriptor) }
  }

  func syncFileSystem() throws(Errno) {
    try retryingInterrupts { () throws(Errno) in try calls.syncFileSystem(of: descriptor) }
  }

  // MARK: - Files

  func status() throws(Errno) -> FileStatus {
    try retryingInterrupts { () throws(Errno) in try calls.status(of: descriptor) }
  }

  /// The next bytes of the file, as many as asked for, or fewer where it ends before.
  func read(_ count: Int) throws(Errno) -> [UInt8] {
    try Array(capacity: count) { (bytes: inout OutputSpan<UInt8>) throws(Errno) in
      while !bytes.isFull {
        let read: Int
        do throws(Errno) {
          read = try calls.read(descriptor, into: &bytes)
        } catch {
          guard error == .interrupted else { throw error }
          continue
        }
        if read == 0 { break }
      }
    }
  }

  /// Writes all of the bytes.
  func write(_ bytes: Span<UInt8>) throws(Errno) {
    var rest = bytes
    while !rest.isEmpty {
      let written: Int
      do {
        written = try calls.write(rest, to: descriptor)
      } catch {
        guard error == .interrupted else { throw error }
        continue
      }
      rest = rest.extracting(droppingFirst: written)
    }
  }

  func truncate() throws(Errno) {
    try retryingInterrupts { () throws(Errno) in try calls.truncate(descriptor) }
  }

  func setPermissions(_ permissions: FilePermissions) throws(Errno) {
    try retryingInterrupts { () throws(Errno) in
      try calls.setPermissions(permissions, of: descriptor)
    }
  }

  func sync() throws(Errno) {
    try retryingInterrupts { () throws(Errno) in try calls.sync(descriptor) }
  }

  func lock() throws(Errno) {
    try retryingInterrupts { () throws(Errno) in try calls.lock(descriptor) }
  }

  func unlock() {
    calls.unlock(descriptor)
  }
}

private func retryingInterrupts<Result>(
  _ call: () throws(Errno) -> Result
) throws(Errno) -> Result {
  while true {
    do {
      return try call()
    } catch {
      guard error == .interrupted else { throw error }
    }
  }
}
