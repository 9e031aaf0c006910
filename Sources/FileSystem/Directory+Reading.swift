import SystemPackage

extension Directory {
  /// The bytes of a whole file.
  ///
  /// - Parameter limit: the largest size to take, in bytes.
  /// - Throws: `notAFile` for anything but a regular file (a FIFO does not block), `tooLarge`,
  ///   `changedWhileRead`, or what the system says.
  package func read(_ path: String, limit: Int) throws(FileSystemError) -> [UInt8] {
    try contents(of: path, limit: limit).bytes
  }

  /// The bytes of a whole file, and its status while they were read; see `read`.
  package func contents(
    of path: String,
    limit: Int
  ) throws(FileSystemError) -> (bytes: [UInt8], status: FileStatus) {
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
        if bytes.count == before.size, try file.status() == before { return (bytes, before) }
        reason = .changedWhileRead
      }
    } catch .tooManySymbolicLinkLevels {
      reason = .system(.tooManySymbolicLinkLevels)
    } catch {
      reason = .system(error)
    }
    throw FileSystemError(.read, displayPath(of: path.text), reason)
  }

  /// What stands at a path, by a single system call; nil if nothing does or it cannot be told.
  ///
  /// A symbolic link in place of one of its folders is followed, so this only serves to compare with
  /// what is known of the path and of its folders.
  package func glance(at path: String) -> FileStatus? {
    path.isEmpty ? try? folder.status() : try? folder.status(of: Array(path.utf8))
  }

  /// The names in a folder beneath this one, or in this one for nil, in no order.
  func names(in path: RelativePath?) throws(FileSystemError) -> [[UInt8]] {
    do {
      return try openFolder(path).names()
    } catch {
      throw failure(.list, path?.text ?? ".", error)
    }
  }
}
