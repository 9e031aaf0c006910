package import SystemPackage

/// A problem of the environment: what could not be done, to which path, and why.
///
/// Its description is one line to show to a user: `cannot write 'public/index.html': no space left
/// on device`.
package struct FileSystemError: Error, Hashable, Sendable {
  package let operation: Operation
  /// As a user would type it: beneath the path with which the directory was opened.
  package let path: String
  package let reason: Reason

  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// What was tried, as a verb that follows `cannot`.
  package enum Operation: String, Sendable {
    case open
    case list
    case read
    case write
    case remove
    case lock
    case makeFolder = "make folder"
    case examine
    case publish
    case sync
    case finish
  }

  package enum Reason: Hashable, Sendable {
    case system(Errno)
    /// Something else stands where a regular file is to be.
    case notAFile(FileKind)
    /// The file is larger than the caller takes; both in bytes.
    case tooLarge(size: Int, limit: Int)
    /// Its size or time changed between the start and the end of reading.
    case changedWhileRead
    /// Another process has the lock; its process id if it could be read.
    case locked(by: Int?)
    /// The path leaves its directory, or no file can have it.
    case unusablePath
    /// Top-level dot-files of an output belong to the user.
    case protected
    /// The user asked the program to stop.
    case stopped(by: StopSignal)
    /// The user's folder of this name stands in the output and in what a killed build left behind.
    case twice(String)
  }

  /// Nothing is at a path that was to be read.
  package static func missing(_ path: String) -> FileSystemError {
    FileSystemError(.read, path, .system(.noSuchFileOrDirectory))
  }

  /// Whether it failed because there is nothing at the path.
  package var isMissing: Bool {
    reason == .system(.noSuchFileOrDirectory)
  }

  /// Whether it failed because something has the name that a new file was to have.
  package var isTaken: Bool {
    reason == .system(.fileExists)
  }

  /// Whether it failed because a folder holds something.
  package var isNotEmpty: Bool {
    reason == .system(.directoryNotEmpty)
  }

  /// The signal that asked for an end, if that was the reason.
  package var stopSignal: StopSignal? {
    if case .stopped(let signal) = reason { signal } else { nil }
  }

  /// Whether another process has the lock.
  package var isLocked: Bool {
    if case .locked = reason { true } else { false }
  }
}

extension FileSystemError: CustomStringConvertible {
  package var description: String {
    "cannot \(operation.rawValue) '\(printable(path))': \(reason)"
  }
}

extension FileSystemError.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .system(let error): error.sentence
    case .notAFile(let kind): "it is a \(kind.rawValue), not a file"
    case .tooLarge(let size, let limit): "it has \(size) bytes, more than the \(limit) allowed"
    case .changedWhileRead: "it changed while it was being read"
    case .locked(let holder?): "process \(holder) has the lock"
    case .locked(nil): "another process has the lock"
    case .unusablePath: "no file may have this path"
    case .protected: "top-level dot-files of the output are not the program's to change"
    case .stopped(let signal): "stopped by \(signal.name)"
    case .twice(let other):
      "a build that was killed left it behind, and '\(printable(other))' is another one; "
        + "remove the one that is not needed"
    }
  }
}
