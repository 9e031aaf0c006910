package import SystemPackage

/// Why files cannot be watched, or not any longer.
package enum WatchError: Error, Equatable {
  /// The folder that holds them has been removed, renamed, or put on a file system that went.
  case rootGone(String)
  /// The user's share of the kernel's watches, one a folder, is used up.
  case tooManyFolders
  /// The user's share of the kernel's watchers, one a program, is used up.
  case tooManyWatchers
  case system(Errno, path: String)
}

extension WatchError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .rootGone(let path): "'\(printable(path))' has been removed or renamed"
    case .tooManyFolders:
      "there are more folders to watch than the system allows; "
        + "raise the limit: sysctl fs.inotify.max_user_watches=524288"
    case .tooManyWatchers:
      "more programs watch files than the system allows; "
        + "raise the limit: sysctl fs.inotify.max_user_instances=1024"
    case .system(let error, let path): "cannot watch '\(printable(path))': \(error.sentence)"
    }
  }
}
