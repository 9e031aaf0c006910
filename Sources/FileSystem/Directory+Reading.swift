import SystemPackage

extension Directory {
  /// The bytes of a whole file.
  ///
  /// - Parameter limit: the largest size to take, in bytes.
  /// - Throws: `notAFile` for anything but a regular file (a FIFO does not block), `tooLarge`,
  ///   `changedWhileRead`, or what the system says.
  package func read(_ path: String, limit: Int) throws(FileSystemError) -> [UInt8] {
    let path = try checked(path, for: .read)
    let reason: FileSystemError.Reason
    do {
      let file = try folder.open(path, .reading)
      let before = try file.status()
      if before.kind != .file {
        reason = .notAFile(before.kind)
      } else if before.size > limit {
        reason = .tooLarge(size: before.size, limit: limit)
      } else {
        let bytes = try file.read(before.size)
        if bytes.count == before.size, try file.status() == before { return bytes }
        reason = .changedWhileRead
      }
    } catch .tooManySymbolicLinkLevels {
      reason = .system(.tooManySymbolicLinkLevels)
    } catch {
      reason = .system(error)
    }
    throw FileSystemError(.read, displayPath(of: path.text), reason)
  }
}
