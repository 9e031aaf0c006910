import Synchronization
import SystemPackage

/// The folders of one tree that were used last, open, by their paths.
///
/// So a page costs no walk from the top. Safe to use from several threads at once.
final class FolderCache: Sendable {
  /// How many stay open: few enough for a process that may open 64 files.
  private static let capacity = 12

  private let root: Directory
  private let makesFolders: Bool
  private let folders = Mutex<[String: OpenFolder]>([:])

  /// - Parameter makesFolders: whether what is missing is made.
  init(_ root: Directory, makesFolders: Bool) {
    self.root = root
    self.makesFolders = makesFolders
  }

  /// Calls with an open folder, once more if too many files are open; nil is the top.
  func withFolder<Result: ~Copyable>(
    _ path: RelativePath?,
    _ body: (borrowing OpenFile) throws(Errno) -> Result
  ) throws(Errno) -> Result {
    guard let path else { return try body(root.folder) }
    do {
      return try body(try folder(path).file)
    } catch {
      guard error == .tooManyOpenFiles else { throw error }
      // The process may open fewer files than this would like to keep.
      close()
      return try body(try folder(path).file)
    }
  }

  /// Calls with the open folder around the folder of a file, and the path of the file from there;
  /// makes both folders if they are missing.
  ///
  /// Most pages have a folder of their own: opening it, too, would double the calls for a page.
  func withBranch<Result: ~Copyable>(
    of path: RelativePath,
    _ body: (borrowing OpenFile, RelativePath) throws(Errno) -> Result
  ) throws(Errno) -> Result {
    let folder = path.parent
    let branch = folder?.parent
    return try withFolder(branch) { open throws(Errno) in
      if let folder { try open.makeFolderIfMissing(folder.name) }
      return try body(open, path.below(branch))
    }
  }

  /// Closes all but the top.
  func close() {
    // The descriptors are closed outside of the lock.
    _ = folders.withLock { folders in
      let closed = folders
      folders = [:]
      return closed
    }
  }

  private func folder(_ path: RelativePath) throws(Errno) -> OpenFolder {
    if let folder = folders.withLock({ $0[path.text] }) { return folder }
    let folder = OpenFolder(try open(path))
    let evicted = folders.withLock { folders -> [String: OpenFolder] in
      let full = folders.count >= Self.capacity ? folders : [:]
      if !full.isEmpty { folders = [:] }
      folders[path.text] = folder
      return full
    }
    _ = consume evicted
    return folder
  }

  private func open(_ path: RelativePath) throws(Errno) -> OpenFile {
    guard makesFolders else { return try root.folder.open(path, .folder) }
    return try withFolder(path.parent) { parent throws(Errno) in
      try parent.makeFolderIfMissing(path.name)
      return try parent.open(path.name, .folder)
    }
  }
}

/// A folder that is closed when the last of its users lets go of it.
private final class OpenFolder: Sendable {
  let file: OpenFile

  init(_ file: consuming OpenFile) {
    self.file = file
  }
}

extension OpenFile {
  fileprivate func makeFolderIfMissing(_ name: [UInt8]) throws(Errno) {
    do {
      try makeFolder(name)
    } catch {
      guard error == .fileExists else { throw error }
    }
  }
}
