import SystemPackage

/// An open file or folder, closed when its owner lets go of it.
///
/// The one place where an interrupted call is made again. The descriptor never leaves this type:
/// borrowing its owner for the length of each call keeps it from being closed, and its number given
/// to another file, under a call in progress.
struct OpenFile: ~Copyable, Sendable {
  private let descriptor: FileDescriptor
  private let calls: any SystemCalls
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
  func open(_ name: String, _ mode: OpenMode) throws(Errno) -> OpenFile {
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
    var folder = try open(".", .folder)
    for name in path.components.dropLast() {
      folder = try folder.open(name, .folder)
    }
    return try folder.open(path.name, mode)
  }

  func status(of name: String) throws(Errno) -> FileStatus {
    try retryingInterrupts { () throws(Errno) in try calls.status(of: name, in: descriptor) }
  }

  /// The names in this folder as bytes, in no order.
  func names() throws(Errno) -> [[UInt8]] {
    try retryingInterrupts { () throws(Errno) in try calls.names(in: descriptor) }
  }

  func makeFolder(_ name: String) throws(Errno) {
    try retryingInterrupts { () throws(Errno) in try calls.makeFolder(name, in: descriptor) }
  }

  func rename(_ name: String, to newName: String) throws(Errno) {
    try retryingInterrupts { () throws(Errno) in
      try calls.rename(name, to: newName, in: descriptor)
    }
  }

  func removeFile(_ name: String) throws(Errno) {
    try retryingInterrupts { () throws(Errno) in try calls.removeFile(name, in: descriptor) }
  }

  func removeFolder(_ name: String) throws(Errno) {
    try retryingInterrupts { () throws(Errno) in try calls.removeFolder(name, in: descriptor) }
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

  func lock() throws(Errno) {
    try retryingInterrupts { () throws(Errno) in try calls.lock(descriptor) }
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
