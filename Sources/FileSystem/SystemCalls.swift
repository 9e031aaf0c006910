package import SystemPackage

/// The calls to the kernel that this module makes; nothing else here reaches the file system.
///
/// Each method is one system call (or one `readdir` loop), answers `Errno` as it comes, `EINTR`
/// included, and keeps no state: a test can stand in for the kernel and fail, shorten or delay the
/// call of its choice. A name is one component in an open folder, as bytes: the kernel does not ask
/// for UTF-8.
package protocol SystemCalls: Sendable {
  /// Opens a path that the user typed; symbolic links in it are followed.
  func open(_ path: String, _ mode: OpenMode) throws(Errno) -> FileDescriptor

  /// Opens one name in a folder; fails with `ELOOP` or `ENOTDIR` if it is a symbolic link.
  func open(_ name: [UInt8], in folder: FileDescriptor, _ mode: OpenMode) throws(Errno)
    -> FileDescriptor

  /// Opens a path beneath a folder with openat2(2); fails with `ELOOP` on any symbolic link.
  func open(_ path: String, beneath folder: FileDescriptor, _ mode: OpenMode) throws(Errno)
    -> FileDescriptor

  func close(_ file: FileDescriptor) throws(Errno)

  /// The status of an open file.
  func status(of file: FileDescriptor) throws(Errno) -> FileStatus

  /// The status of one name in a folder; of the link itself if it is a symbolic link.
  func status(of name: [UInt8], in folder: FileDescriptor) throws(Errno) -> FileStatus

  /// The names in an open folder in no order, as bytes, without `.` and `..`.
  ///
  /// Not for one descriptor in two threads at once, which would share its place among the names.
  func names(in folder: FileDescriptor) throws(Errno) -> [[UInt8]]

  /// Appends what one read(2) gives, at most the free capacity; returns 0 at the end of the file.
  func read(_ file: FileDescriptor, into bytes: inout OutputSpan<UInt8>) throws(Errno) -> Int

  /// Writes some of the bytes from the front and returns how many.
  func write(_ bytes: Span<UInt8>, to file: FileDescriptor) throws(Errno) -> Int

  /// Cuts an open file down to nothing.
  func truncate(_ file: FileDescriptor) throws(Errno)

  /// Says who may read and write an open file.
  func setPermissions(_ permissions: FilePermissions, of file: FileDescriptor) throws(Errno)

  func makeFolder(_ name: [UInt8], in folder: FileDescriptor) throws(Errno)

  /// Gives a name of one folder to another one, or a new name in the same.
  func rename(
    _ name: [UInt8],
    in folder: FileDescriptor,
    to newName: [UInt8],
    in newFolder: FileDescriptor,
    _ mode: RenameMode
  ) throws(Errno)

  /// Gives a file a second name, under which it is the same file; a symbolic link itself, too.
  ///
  /// - Parameter newPath: may lead through folders that this program has just made itself.
  func link(
    _ name: [UInt8],
    in folder: FileDescriptor,
    to newPath: [UInt8],
    in newFolder: FileDescriptor
  ) throws(Errno)

  func removeFile(_ name: [UInt8], in folder: FileDescriptor) throws(Errno)

  func removeFolder(_ name: [UInt8], in folder: FileDescriptor) throws(Errno)

  /// Waits until all that was written to the file system of an open folder is on the disk.
  func syncFileSystem(of folder: FileDescriptor) throws(Errno)

  /// Waits until an open file, or the names in an open folder, are on the disk.
  func sync(_ file: FileDescriptor) throws(Errno)

  /// The path of a file without symbolic links, from the root of the file system.
  func resolve(_ path: String) throws(Errno) -> String

  /// Takes the exclusive advisory lock on an open file, or fails with `EWOULDBLOCK` at once.
  func lock(_ file: FileDescriptor) throws(Errno)

  /// Gives the lock up. To close the file is not enough: a program that is being started holds it
  /// open for a moment.
  func unlock(_ file: FileDescriptor)
}

/// What happens to a name that is taken when something else is renamed to it.
package enum RenameMode: Sendable {
  /// What had the name is gone; at no time is there nothing of that name.
  case replacing
  /// It fails with `EEXIST`.
  case creating
  /// The two change places; at no time is either name without a file.
  case exchanging
}

/// How a file is opened.
///
/// Every mode closes on exec, follows no symbolic link (but for a path that the user typed) and
/// does not wait for the other end of a FIFO.
package enum OpenMode: Sendable {
  case folder
  case reading
  /// Makes a new file for writing; fails with `EEXIST` if the name is taken, even by a link.
  case creating
  /// Opens for reading and writing, and makes the file if it is missing.
  case locking
}
