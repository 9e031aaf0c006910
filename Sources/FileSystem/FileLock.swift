import Glibc
import Synchronization
import SystemPackage

/// An exclusive lock that one process at a time can have.
///
/// Hold it with `defer { lock.release() }`; one that nobody holds any more releases itself. The kernel
/// does when the process ends in whatever way, so a lock is never left behind; the lock file stays, and
/// does no harm.
package final class FileLock: Sendable {
  private let file: Mutex<OpenFile?>

  fileprivate init(_ file: consuming OpenFile) {
    self.file = Mutex(file)
  }

  deinit { release() }

  /// Lets others have the lock; a second call does nothing.
  package func release() {
    file.withLock {
      $0?.unlock()
      $0 = nil
    }
  }

  /// Writes who has the lock into its file.
  fileprivate func sign() throws(Errno) {
    try file.withLock { file throws(Errno) in
      try file?.truncate()
      try file?.write(Array("\(getpid())\n".utf8).span)
    }
  }
}

extension Directory {
  /// Takes the lock that a file beneath this directory stands for; makes the file if it is missing.
  ///
  /// It never waits. The file tells the holder's process id to those who come later; it must lie
  /// outside the output, which is replaced as a whole.
  ///
  /// - Throws: `locked` if another process, or another lock of this one, has it.
  package func lock(_ path: String) throws(FileSystemError) -> FileLock {
    let path = try checked(path, for: .lock)
    let reason: FileSystemError.Reason
    do {
      while true {
        let file = try folder.open(path, .locking)
        let status = try file.status()
        guard status.kind == .file else {
          reason = .notAFile(status.kind)
          break
        }
        do {
          try file.lock()
        } catch .wouldBlock {
          reason = .locked(by: try file.holder())
          break
        }
        let lock = FileLock(file)
        // Its last holder can have removed the file since it was opened, and then it locks nothing.
        guard try inode(of: path) == status.inode else { continue }
        try lock.sign()
        return lock
      }
    } catch {
      reason = .system(error)
    }
    throw FileSystemError(.lock, displayPath(of: path.text), reason)
  }

  private func inode(of path: RelativePath) throws(Errno) -> UInt64? {
    do {
      return try openFolder(path.parent).status(of: path.name).inode
    } catch {
      guard error == .noSuchFileOrDirectory else { throw error }
      return nil
    }
  }
}

extension OpenFile {
  /// The process id that the file tells; nil while its holder has yet to write it.
  fileprivate func holder() throws(Errno) -> Int? {
    let line = try read(24).prefix { $0 != UInt8(ascii: "\n") }
    return Int(String(decoding: line, as: UTF8.self))
  }
}
