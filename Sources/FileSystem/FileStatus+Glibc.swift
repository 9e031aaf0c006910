internal import Glibc
internal import SystemPackage

extension FileStatus {
  init(_ status: stat) {
    self.init(
      kind: FileKind(mode: status.st_mode),
      size: status.st_size,
      modified: Timestamp(seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec),
      permissions: FilePermissions(rawValue: status.st_mode & 0o7777)
    )
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
