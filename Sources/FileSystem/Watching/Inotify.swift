internal import Glibc
import SystemPackage

/// The kernel's own watcher of folders, inotify(7).
struct Inotify: ~Copyable, Sendable {
  private let descriptor: FileDescriptor

  /// What ends a change of a file, and what happens to names; not each write, since a file that is
  /// half written is of no use to anybody.
  static let changes = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
  )
  static let fates = UInt32(IN_DELETE_SELF | IN_MOVE_SELF)

  init() throws(Errno) {
    descriptor = try FileSystem.descriptor(
      answer(inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK)))
    )
  }

  deinit {
    try? descriptor.close()
  }

  /// Watches a folder, and no link to one.
  ///
  /// - Returns: the number of the watch, which is the same for the same folder.
  func watch(_ path: String, _ flags: UInt32) throws(Errno) -> Int32 {
    let flags = flags | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW) | UInt32(IN_EXCL_UNLINK)
    return try unsafe path.withCString {
      unsafe answer(inotify_add_watch(descriptor.rawValue, $0, flags))
    }.get()
  }

  func end(_ watch: Int32) {
    _ = inotify_rm_watch(descriptor.rawValue, watch)
  }

  /// Waits for something to read.
  ///
  /// - Parameter time: in milliseconds; nil for as long as it takes.
  /// - Returns: whether there is something.
  func wait(_ time: Int32?) -> Bool {
    var request = pollfd(fd: descriptor.rawValue, events: Int16(POLLIN), revents: 0)
    while true {
      switch unsafe answer(poll(&request, 1, time ?? -1)) {
      case .success(let count): return count > 0
      case .failure(.interrupted): continue
      case .failure: return false
      }
    }
  }

  /// What has happened so far and has not been read.
  func read() throws(Errno) -> [WatchEvent] {
    var events: [WatchEvent] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { buffer in
        unsafe answer(Glibc.read(descriptor.rawValue, buffer.baseAddress, buffer.count))
      }
      switch count {
      case .success(let count): events += WatchEvent.events(in: Array(buffer.prefix(count)))
      case .failure(.interrupted): continue
      case .failure(.wouldBlock): return events
      case .failure(let error): throw error
      }
    }
  }
}
