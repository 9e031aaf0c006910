internal import Glibc
internal import SystemPackage

/// Standard output or standard error.
package struct StandardStream: Sendable {
  package static let output = StandardStream(.standardOutput)
  package static let error = StandardStream(.standardError)

  private let file: FileDescriptor

  private init(_ file: FileDescriptor) {
    self.file = file
  }

  package var isTerminal: Bool { isatty(file.rawValue) == 1 }

  /// Writes all bytes, and says whether they have gone where they should: false on a full disk.
  ///
  /// Whoever closed the pipe has read enough, so that is no failure.
  @discardableResult
  package func write(_ bytes: [UInt8]) -> Bool {
    do {
      try file.writeAll(bytes)
      return true
    } catch {
      return error as? Errno == .brokenPipe
    }
  }

  /// Opens standard streams that the caller closed (`bedside … >&-`), so that no file of the site
  /// gets their number, and with it the words that are meant for them.
  ///
  /// They can only be read: a product that nobody receives is to be noticed.
  package static func openMissing() {
    for number: Int32 in 0...2 where fcntl(number, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }

  /// Lets writes to a closed pipe (`bedside … | head`), and beyond the size that files may have
  /// (`ulimit -f`), fail instead of ending the process.
  package static func ignoreWriteSignals() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }
}
