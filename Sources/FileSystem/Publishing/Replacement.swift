import SystemPackage

/// One folder that is about to take the place of another: a whole output, or a folder beneath it.
struct Replacement {
  /// What is exchanged, for messages.
  private let path: String
  private let oldName: [UInt8]
  private let oldParent: Directory
  private let newName: [UInt8]
  private let newParent: Directory
  private let edition: Directory
  /// What is to be carried along.
  private let dotFiles: DotFiles?

  /// - Parameters:
  ///   - part: the folder beneath the output; nil is the output itself.
  ///   - edition: the staged tree, in which the part has the same path.
  ///   - output: the published tree, if there is one.
  init(
    of part: RelativePath?,
    by edition: Directory,
    of output: Directory?,
    at area: StagingArea
  ) throws(FileSystemError) {
    let place = area.place
    self.edition = edition
    dotFiles = part == nil ? output.map { DotFiles(in: $0) } : nil
    path = part.map { "\(place.path)/\($0.text)" } ?? place.path
    if let part, let output {
      (oldName, newName) = (part.name, part.name)
      oldParent = try output.parent(of: part)
      newParent = try edition.parent(of: part)
    } else {
      (oldName, newName) = (place.name.name, Array(StagingArea.edition.utf8))
      (oldParent, newParent) = (place.parent, area.folder)
    }
  }

  /// Makes the new folder ready: with the mode and the dot-files of the old one, and on the disk.
  func prepare() throws(FileSystemError) {
    try dotFiles?.link(to: edition)
    do {
      let new = try newParent.folder.open(newName, .folder)
      if let permissions = try oldParent.folder.statusIfAny(of: oldName)?.permissions {
        try new.setPermissions(permissions)
      }
      // One call for the whole edition: waiting for each file takes five times as long.
      try new.syncFileSystem()
    } catch {
      throw failure(.publish, error)
    }
  }

  /// Puts the new folder in the place of the old one, which takes the other's name.
  func exchange() throws(FileSystemError) -> PublishingMethod {
    do {
      if try oldParent.folder.statusIfAny(of: oldName) == nil {
        try newParent.folder.rename(newName, to: oldName, in: oldParent.folder, .creating)
        return .created
      }
      try newParent.folder.rename(newName, to: oldName, in: oldParent.folder, .exchanging)
      return .exchanged
    } catch {
      throw failure(.publish, error)
    }
  }

  /// Waits until the exchange is on the disk.
  func sync() throws(FileSystemError) {
    do {
      try oldParent.folder.sync()
      try newParent.folder.sync()
    } catch {
      throw failure(.sync, error)
    }
  }

  private func failure(
    _ operation: FileSystemError.Operation,
    _ error: Errno
  ) -> FileSystemError {
    FileSystemError(operation, path, .system(error))
  }
}

extension Directory {
  /// The folder that a path beneath this one lies in.
  fileprivate func parent(of path: RelativePath) throws(FileSystemError) -> Directory {
    guard let parent = path.parent else { return self }
    return try directory(at: parent.text)
  }
}

extension FileSystemError {
  /// Whether the system, or this file system, does not exchange folders (renameat2(2)); as opposed to
  /// an error that a file-by-file publication would meet as well.
  var isNoExchange: Bool {
    let errors: [Errno] = [
      .improperLink, .invalidArgument, .noFunction, .notSupported, .resourceBusy, .notPermitted,
    ]
    return operation == .publish && errors.contains { reason == .system($0) }
  }
}
