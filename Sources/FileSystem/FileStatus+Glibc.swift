internal import Glibc
internal import SystemPackage

extension FileStatus {
  init(_ status: stat) {
    self.init(
      kind: FileKind(mode: status.st_mode),
      size: status.st_size,
      modified: Timestamp(status.st_mtim),
      changed: Timestamp(status.st_ctim),
      inode: UInt64(status.st_ino),
      permissions: FilePermissions(rawValue: status.st_mode & 0o7777)
    )
  }
}

extension Timestamp {
  fileprivate init(_ time: timespec) {
    self.init(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}

extension FileKind {
  fileprivate init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    case S_IFIFO: self = .fifo
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }
}
