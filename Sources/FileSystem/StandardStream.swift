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

  /// Writes all bytes.
  ///
  /// Errors are dropped: whoever closed the pipe has read enough, and there is nowhere left to tell
  /// of a stream that cannot be written.
  package func write(_ bytes: [UInt8]) {
    _ = try? file.writeAll(bytes)
  }

  /// Lets writes to a closed pipe fail instead of ending the process (`bedside … | head`).
  package static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
