internal import Glibc
package import SystemPackage

/// What stands at a path, as the kernel says.
package struct FileStatus: Hashable, Sendable {
  package let kind: FileKind
  /// In bytes.
  package let size: Int
  package let modified: Timestamp
  /// When its bytes, its name or anything else about it was last changed; no program can set it.
  package let changed: Timestamp
  /// Its number within its file system.
  package let inode: UInt64
  /// Who may read and write it.
  package let permissions: FilePermissions

  package init(
    kind: FileKind,
    size: Int,
    modified: Timestamp,
    changed: Timestamp? = nil,
    inode: UInt64 = 0,
    permissions: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]
  ) {
    self.kind = kind
    self.size = size
    self.modified = modified
    self.changed = changed ?? modified
    self.inode = inode
    self.permissions = permissions
  }
}

extension FileStatus {
  /// The status of the file that this process was started from.
  package static func ofRunningProgram(
    calls: any SystemCalls = LinuxSystemCalls()
  ) throws(FileSystemError) -> FileStatus {
    let path = "/proc/self/exe"
    do {
      return try OpenFile(program: path, calls).status()
    } catch {
      throw FileSystemError(.examine, path, .system(error))
    }
  }
}

/// The kinds of things that a folder can hold.
package enum FileKind: String, Hashable, Sendable {
  case file
  case folder
  case symbolicLink = "symbolic link"
  case fifo = "FIFO"
  case socket
  case device
}

/// A moment by the clock of the file system, which can stand or jump.
///
/// Kept in two parts: nanoseconds since 1970 as one number overflow on dates that disks can hold.
package struct Timestamp: Hashable, Sendable {
  /// Since the start of 1970 in UTC.
  package let seconds: Int
  /// Below 1,000,000,000.
  package let nanoseconds: Int

  package init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The moment by the clock of the machine.
  package static var now: Timestamp {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}
