internal import Glibc

extension OpenMode {
  /// The flags of open(2), but for `O_NOFOLLOW`.
  var flags: CInt {
    let common = O_CLOEXEC | O_NONBLOCK
    return switch self {
    case .folder: common | O_RDONLY | O_DIRECTORY
    case .reading: common | O_RDONLY
    case .creating: common | O_WRONLY | O_CREAT | O_EXCL
    case .locking: common | O_RDWR | O_CREAT
    }
  }

  var makesFiles: Bool { flags & O_CREAT != 0 }
}
