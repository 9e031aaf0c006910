import SystemPackage

/// A walk over all that lies beneath a folder.
///
/// It keeps a list of folders still to visit instead of calling itself, and opens each anew from
/// the top, so that neither a deep nor a wide tree exhausts the stack or the file descriptors.
struct DirectoryWalk {
  private(set) var entries: [FileEntry] = []
  /// The paths of all folders visited, but for the first.
  private(set) var folders: [String] = []
  private(set) var problems: [PathProblem] = []

  private let directory: Directory
  private let purpose: Purpose
  /// Folders still to visit; nil is the directory itself.
  private var pending: [RelativePath?] = []

  /// What the files are for, and so what is refused.
  enum Purpose {
    /// To be read: dot-files are skipped; doubtful names and all but plain files are problems.
    case source
    /// To be compared with what a build made: all that a path can name is an entry, but for
    /// top-level dot-files.
    case output
  }

  init(_ directory: Directory, for purpose: Purpose) {
    self.directory = directory
    self.purpose = purpose
  }

  /// The files and problems met, in order of bytes.
  var listing: FileListing {
    FileListing(
      entries: entries.sorted { bytesPrecede($0.path, $1.path) },
      folders: folders.sorted(by: bytesPrecede),
      problems: problems.sorted { bytesPrecede($0.path, $1.path) }
    )
  }

  /// Visits a folder, or the directory itself for nil, and all beneath it.
  mutating func visit(_ top: RelativePath?) throws(FileSystemError) {
    pending = [top]
    while let path = pending.popLast() {
      do {
        try visitFolder(path)
      } catch .noSuchFileOrDirectory where path?.text != top?.text {
        // Removed since its name was read.
        continue
      } catch {
        throw directory.failure(.list, path?.text ?? ".", error)
      }
    }
  }

  private mutating func visitFolder(_ relative: RelativePath?) throws(Errno) {
    let folder = try directory.openFolder(relative)
    let path = relative?.text ?? ""
    var twins = NameTwins(folder: path)
    let names = try folder.names().sorted { $0.lexicographicallyPrecedes($1) }
    let earlier = pending.count
    for bytes in names where !isSkipped(bytes, in: path) {
      guard let name = String(validating: bytes, as: UTF8.self) else {
        let shown = joined(printable(path), printable(bytes))
        problems.append(PathProblem(path: shown, flaw: .notUTF8))
        continue
      }
      let child = joined(path, name)
      if let flaw = flaw(of: name, at: child, &twins) {
        refuse(child, flaw)
        continue
      }
      do {
        take(child, try folder.status(of: bytes))
      } catch {
        // Files of editors come and go.
        guard error == .noSuchFileOrDirectory else { throw error }
      }
    }
    // The next to visit is the last: what is met in order takes no sorting.
    pending[earlier...].reverse()
  }

  private func isSkipped(_ name: [UInt8], in folder: String) -> Bool {
    switch purpose {
    case .source: NameRules.isSkipped(name)
    case .output: folder.isEmpty && OutputTree.isProtected(name)
    }
  }

  private func flaw(of name: String, at path: String, _ twins: inout NameTwins)
    -> PathProblem.Flaw?
  {
    if path.utf8.count > PathLimits.pathBytes { return .longPath }
    return switch purpose {
    case .source: NameRules.flaw(of: name) ?? twins.insert(name)
    case .output: nil
    }
  }

  private mutating func take(_ path: String, _ status: FileStatus) {
    switch status.kind {
    case .folder:
      guard let folder = RelativePath(path), folder.components.count <= PathLimits.depth else {
        return refuse(path, .deepFolder)
      }
      folders.append(path)
      pending.append(folder)
    case .file:
      entries.append(FileEntry(path: path, status: status))
    case .symbolicLink, .fifo, .socket, .device:
      switch purpose {
      case .source: refuse(path, .kind(status.kind))
      case .output: entries.append(FileEntry(path: path, status: status))
      }
    }
  }

  private mutating func refuse(_ path: String, _ flaw: PathProblem.Flaw) {
    problems.append(PathProblem(path: printable(path), flaw: flaw))
  }
}

extension Directory {
  /// The files beneath a folder, for reading.
  ///
  /// Skipped are dot-files and what editors leave behind. Refused, and told as problems, is what
  /// could be read as another file than the one seen: see `PathProblem.Flaw`. Of twins, the first
  /// in order of bytes is an entry and the others are problems.
  ///
  /// - Parameter path: relative to this directory, which is itself meant by an empty path.
  package func files(under path: String = "") throws(FileSystemError) -> FileListing {
    var walk = DirectoryWalk(self, for: .source)
    try walk.visit(path.isEmpty ? nil : checked(path, for: .list))
    return walk.listing
  }
}

/// A path with one more component; the empty path is a directory itself.
func joined(_ folder: String, _ name: String) -> String {
  if folder.isEmpty { return name }
  var path = folder
  path.reserveCapacity(folder.utf8.count + 1 + name.utf8.count)
  path += "/"
  path += name
  return path
}
