internal import CLinux
internal import Glibc
package import SystemPackage

/// Bytes as an open file that has no name.
///
/// For what a program is given to read. Unlike a pipe it can be read in any order, and a program that
/// stops before the end sends no signal to the one that gives.
package enum MemoryFile {
  /// - Returns: a descriptor at the start of the bytes, which the caller has to close.
  package static func open(_ bytes: [UInt8]) throws(Errno) -> FileDescriptor {
    let number = bedside_open_memory_file()
    guard number >= 0 else { throw Errno(rawValue: errno) }
    let descriptor = FileDescriptor(rawValue: number)
    do {
      try descriptor.writeAll(bytes)
      try descriptor.seek(offset: 0, from: .start)
      return descriptor
    } catch {
      try? descriptor.close()
      throw error as? Errno ?? .ioError
    }
  }
}
