import SystemPackage

/// The top-level dot-files of one edition of an output, which belong to the user.
struct DotFiles {
  private let directory: Directory

  init(in directory: Directory) {
    self.directory = directory
  }

  var isEmpty: Bool {
    get throws(FileSystemError) { try names().isEmpty }
  }

  /// Gives each file a second name in another folder; what cannot have one, a folder for instance,
  /// is left to `move`.
  func link(to other: Directory) throws(FileSystemError) {
    for name in try names() {
      do {
        guard try directory.folder.status(of: name).kind != .folder else { continue }
        try directory.folder.link(name, to: name, in: other.folder)
      } catch {
        guard error.isNoLink || error == .noSuchFileOrDirectory else { throw failure(name, error) }
      }
    }
  }

  /// Moves to an output what it does not hold already.
  ///
  /// - Parameter areNewer: whether a file that has been replaced by another one of its name since it
  ///   was linked is to take the other's place; or is the older one, and goes with its folder.
  /// - Throws: `twice` for a folder where something of its name stands: neither may be lost.
  func move(to output: Directory, areNewer: Bool) throws(FileSystemError) {
    for name in try names() {
      do {
        let status = try directory.folder.status(of: name)
        switch try output.folder.statusIfAny(of: name) {
        case nil:
          try directory.folder.rename(name, to: name, in: output.folder, .creating)
        case let other? where other.inode == status.inode:
          continue
        case let other? where status.kind == .folder || other.kind == .folder:
          let otherPath = output.displayPath(of: String(decoding: name, as: UTF8.self))
          throw FileSystemError(.remove, shown(name), .twice(otherPath))
        default:
          if areNewer { try directory.folder.rename(name, to: name, in: output.folder, .replacing) }
        }
      } catch let error as FileSystemError {
        throw error
      } catch {
        throw failure(name, error as? Errno ?? .ioError)
      }
    }
  }

  private func names() throws(FileSystemError) -> [[UInt8]] {
    do {
      return try directory.folder.names().filter(OutputTree.isProtected)
        .sorted { $0.lexicographicallyPrecedes($1) }
    } catch {
      throw FileSystemError(.list, directory.path, .system(error))
    }
  }

  private func shown(_ name: [UInt8]) -> String {
    directory.displayPath(of: String(decoding: name, as: UTF8.self))
  }

  private func failure(_ name: [UInt8], _ error: Errno) -> FileSystemError {
    FileSystemError(.publish, shown(name), .system(error))
  }
}

extension OpenFile {
  /// The status of what has a name in this folder, or nil if nothing has.
  func statusIfAny(of name: [UInt8]) throws(Errno) -> FileStatus? {
    do {
      return try status(of: name)
    } catch {
      guard error == .noSuchFileOrDirectory else { throw error }
      return nil
    }
  }
}

extension Errno {
  /// Whether a file cannot have a second name: another file system, one without hard links, or
  /// another user's file.
  var isNoLink: Bool {
    [.tooManyLinks, .improperLink, .notPermitted, .notSupported].contains(self)
  }
}
