import SystemPackage

extension Directory {
  /// Fills an empty folder with files: with all of them, or with none if anything fails.
  ///
  /// They are made in a folder of another name beneath it, whose contents then get their places, in
  /// one step for each name at the top. What an earlier run left that was killed before is removed.
  ///
  /// - Throws: `ENOTEMPTY` if the folder holds anything else.
  package func fill(with files: [(path: String, bytes: [UInt8])]) throws(FileSystemError) {
    try removeLeftovers()
    let name = temporaryName()
    let staging = try makeDirectory(at: String(decoding: name, as: UTF8.self))
    do {
      for file in files { try staging.create(file.bytes, at: file.path) }
      try takeOver(from: staging)
    } catch {
      try? staging.removeAll(besides: [])
      try? folder.removeFolder(name)
      throw error
    }
    // All files are in their places, whatever becomes of the empty folder.
    try? folder.removeFolder(name)
  }

  /// Moves all that another folder holds to this one, or leaves all of it there.
  private func takeOver(from staging: Directory) throws(FileSystemError) {
    var moved: [[UInt8]] = []
    do {
      for name in try staging.folder.names().sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        try staging.folder.move(name, to: name, in: folder)
        moved.append(name)
      }
    } catch {
      for name in moved { try? folder.rename(name, to: name, in: staging.folder, .replacing) }
      throw FileSystemError(.write, path, .system(error))
    }
  }

  private func removeLeftovers() throws(FileSystemError) {
    let names: [[UInt8]]
    do {
      names = try folder.names()
    } catch {
      throw FileSystemError(.list, path, .system(error))
    }
    guard names.allSatisfy({ $0.starts(with: temporaryPrefix.utf8) }) else {
      throw FileSystemError(.write, path, .system(.directoryNotEmpty))
    }
    for name in names {
      try directory(at: String(decoding: name, as: UTF8.self)).removeAll(besides: [])
      do {
        try folder.removeFolder(name)
      } catch {
        throw FileSystemError(.remove, path, .system(error))
      }
    }
  }
}
