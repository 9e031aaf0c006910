import SystemPackage

extension Directory {
  /// Writes a file, unless it holds these bytes already, and makes the folders that it lacks.
  ///
  /// The bytes go to a new file, which then takes the name: whoever reads meanwhile sees the old
  /// bytes or the new ones, and a symbolic link at the path is replaced, never written through.
  /// What was begun and failed is removed again.
  package func write(_ bytes: [UInt8], to path: String) throws(FileSystemError) -> WriteOutcome {
    let path = try checked(path, for: .write)
    do {
      let folder = try makeFolder(path.parent)
      let outcome = folder.outcome(ofWriting: bytes, to: path.name).outcome
      if outcome != .unchanged { try folder.replace(path.name, with: bytes) }
      return outcome
    } catch {
      throw failure(.write, path.text, error)
    }
  }

  /// What writing these bytes to a file would do; whatever cannot be read counts as updated.
  ///
  /// - Returns: that, and the status of a file that holds these bytes.
  package func outcome(
    ofWriting bytes: [UInt8],
    to path: String
  ) -> (outcome: WriteOutcome, status: FileStatus?) {
    guard let path = RelativePath(path) else { return (.updated, nil) }
    do {
      return try openFolder(path.parent).outcome(ofWriting: bytes, to: path.name)
    } catch {
      return (error == .noSuchFileOrDirectory ? .created : .updated, nil)
    }
  }

  /// Writes a file that is not there yet, and makes the folders that it lacks.
  ///
  /// - Throws: `EEXIST` if anything has the name, which then stays as it is.
  package func create(_ bytes: [UInt8], at path: String) throws(FileSystemError) {
    let path = try checked(path, for: .write)
    do {
      try makeFolder(path.parent).replace(path.name, with: bytes, .creating)
    } catch {
      throw failure(.write, path.text, error)
    }
  }

  /// Writes a file of the user's anew, in the same way, and leaves it to those who could read and
  /// write it before.
  package func rewrite(_ bytes: [UInt8], of path: String) throws(FileSystemError) {
    let path = try checked(path, for: .write)
    do {
      let folder = try openFolder(path.parent)
      let permissions = try folder.open(path.name, .reading).status().permissions
      try folder.replace(path.name, with: bytes, permissions: permissions)
    } catch {
      throw failure(.write, path.text, error)
    }
  }

  /// Removes a file, or a symbolic link itself; returns whether there was one.
  @discardableResult
  package func remove(_ path: String) throws(FileSystemError) -> Bool {
    let path = try checked(path, for: .remove)
    do {
      try openFolder(path.parent).removeFile(path.name)
      return true
    } catch .noSuchFileOrDirectory {
      return false
    } catch {
      throw failure(.remove, path.text, error)
    }
  }

  /// Removes a folder unless it holds something; returns whether it did.
  func removeFolderIfEmpty(_ path: String) throws(FileSystemError) -> Bool {
    let path = try checked(path, for: .remove)
    do {
      try openFolder(path.parent).removeFolder(path.name)
      return true
    } catch .directoryNotEmpty, .noSuchFileOrDirectory {
      return false
    } catch {
      throw failure(.remove, path.text, error)
    }
  }
}

/// How the names of files start that are being written and do not have their own name yet.
let temporaryPrefix = ".bedside-new-"

/// A name that nothing else has.
func temporaryName() -> [UInt8] {
  Array((temporaryPrefix + String(UInt64.random(in: 0 ... .max), radix: 16)).utf8)
}

extension OpenFile {
  fileprivate func outcome(
    ofWriting bytes: [UInt8],
    to name: [UInt8]
  ) -> (outcome: WriteOutcome, status: FileStatus?) {
    do {
      let file = try open(name, .reading)
      let status = try file.status()
      guard status.kind == .file, status.size == bytes.count, try file.read(status.size) == bytes
      else { return (.updated, nil) }
      return (.unchanged, status)
    } catch {
      // Whatever else cannot be read, a link or a socket, is to be replaced.
      return (error == .noSuchFileOrDirectory ? .created : .updated, nil)
    }
  }

  fileprivate func replace(
    _ name: [UInt8],
    with bytes: [UInt8],
    _ mode: RenameMode = .replacing,
    permissions: FilePermissions? = nil
  ) throws(Errno) {
    let temporary = temporaryName()
    var file = try open(temporary, .creating)
    do {
      if let permissions { try file.setPermissions(permissions) }
      try file.write(bytes.span)
      try file.close()
      if mode == .creating {
        try move(temporary, to: name, in: self)
      } else {
        try rename(temporary, to: name, in: self, mode)
      }
    } catch {
      try? removeFile(temporary)
      throw error
    }
  }
}
