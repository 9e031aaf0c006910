import SystemPackage

extension Directory {
  /// How many folders deep a removal goes before it moves what is deeper up to the top, so that no
  /// depth exhausts the stack or the file descriptors.
  private static let removalDepth = 12

  /// Removes all that this folder holds, folders with their contents, but for one name.
  func removeAll(besides kept: [UInt8]) throws(FileSystemError) {
    do {
      var isTooDeep = true
      while isTooDeep {
        isTooDeep = false
        for name in try folder.names() where name != kept {
          try remove(name, from: folder, depth: 0, &isTooDeep)
        }
      }
    } catch {
      throw FileSystemError(.remove, path, .system(error))
    }
  }

  private func remove(
    _ name: [UInt8],
    from parent: borrowing OpenFile,
    depth: Int,
    _ isTooDeep: inout Bool
  ) throws(Errno) {
    do {
      return try parent.removeFile(name)
    } catch .noSuchFileOrDirectory {
      return
    } catch {
      guard error == .isDirectory else { throw error }
    }
    guard depth < Self.removalDepth else {
      isTooDeep = true
      return try parent.rename(name, to: temporaryName(), in: folder, .replacing)
    }
    let child = try parent.open(name, .folder)
    for name in try child.names() {
      try remove(name, from: child, depth: depth + 1, &isTooDeep)
    }
    try parent.removeFolder(name)
  }
}
