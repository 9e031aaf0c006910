import SystemPackage

extension OpenFile {
  /// Gives a file or a folder a new name that nothing may have, or fails with `EEXIST`.
  ///
  /// File systems that cannot promise this in one step are asked first whether the name is free.
  func move(
    _ name: [UInt8],
    to newName: [UInt8],
    in newFolder: borrowing OpenFile
  ) throws(Errno) {
    do {
      return try rename(name, to: newName, in: newFolder, .creating)
    } catch {
      guard error == .invalidArgument || error == .noFunction else { throw error }
    }
    do {
      _ = try newFolder.status(of: newName)
    } catch .noSuchFileOrDirectory {
      return try rename(name, to: newName, in: newFolder, .replacing)
    }
    throw .fileExists
  }
}
