import SystemPackage

/// An open folder, through whose descriptor everything beneath it is reached.
///
/// So no symbolic link, and no folder moved during a run, can lead a read or a write elsewhere.
/// Paths are relative to it, with `/` between components. One that is absolute, holds `.`, `..`, an
/// empty component or a NUL, or is over `PathLimits`, throws `unusablePath`; a symbolic link
/// anywhere on the way throws `ELOOP`. Safe to use from several tasks at once.
package final class Directory: Sendable {
  /// The path with which it was opened, for messages.
  package let path: String
  let folder: OpenFile

  init(_ folder: consuming OpenFile, path: String) {
    self.folder = folder
    self.path = path
  }

  /// Opens a folder by a path that the user typed, in which symbolic links are followed.
  package static func open(
    _ path: String,
    calls: any SystemCalls = LinuxSystemCalls()
  ) throws(FileSystemError) -> Directory {
    guard !path.utf8.contains(0) else { throw FileSystemError(.open, path, .unusablePath) }
    do {
      return Directory(try OpenFile(folder: path, calls), path: path)
    } catch {
      throw FileSystemError(.open, path, .system(error))
    }
  }

  /// Opens a folder beneath this one.
  package func directory(at path: String) throws(FileSystemError) -> Directory {
    let path = try checked(path, for: .open)
    do {
      return Directory(try folder.open(path, .folder), path: displayPath(of: path.text))
    } catch {
      throw failure(.open, path.text, error)
    }
  }

  /// Opens a folder beneath this one, and makes it and the folders above it where they are missing.
  package func makeDirectory(at path: String) throws(FileSystemError) -> Directory {
    let path = try checked(path, for: .makeFolder)
    do {
      return Directory(try makeFolder(path), path: displayPath(of: path.text))
    } catch {
      throw failure(.makeFolder, path.text, error)
    }
  }

  /// What stands at a path, or nil if nothing does; a symbolic link is not followed.
  package func status(of path: String) throws(FileSystemError) -> FileStatus? {
    let path = try checked(path, for: .examine)
    do {
      return try openFolder(path.parent).status(of: path.name)
    } catch .noSuchFileOrDirectory {
      return nil
    } catch {
      throw failure(.examine, path.text, error)
    }
  }

  // MARK: - For this module

  func checked(
    _ path: String,
    for operation: FileSystemError.Operation
  ) throws(FileSystemError) -> RelativePath {
    guard let checked = RelativePath(path) else {
      throw FileSystemError(operation, displayPath(of: path), .unusablePath)
    }
    return checked
  }

  func failure(
    _ operation: FileSystemError.Operation,
    _ path: String,
    _ error: Errno
  ) -> FileSystemError {
    FileSystemError(operation, displayPath(of: path), .system(error))
  }

  func displayPath(of path: String) -> String {
    self.path == "." ? path : "\(self.path)/\(path)"
  }

  /// Opens a folder beneath this one, or this one anew for nil.
  func openFolder(_ path: RelativePath?) throws(Errno) -> OpenFile {
    if let path { try folder.open(path, .folder) } else { try folder.reopened() }
  }

  /// Opens a folder beneath this one, and makes what is missing of the path.
  func makeFolder(_ path: RelativePath?) throws(Errno) -> OpenFile {
    var missing: [[UInt8]] = []
    var current = try openDeepestFolder(on: path, missing: &missing)
    while let name = missing.popLast() {
      do {
        try current.makeFolder(name)
      } catch {
        // Another task has made it in between.
        guard error == .fileExists else { throw error }
      }
      current = try current.open(name, .folder)
    }
    return current
  }

  /// Opens the deepest folder there is on a path.
  ///
  /// - Parameter missing: is appended the rest of the path, last component first.
  private func openDeepestFolder(
    on path: RelativePath?,
    missing: inout [[UInt8]]
  ) throws(Errno) -> OpenFile {
    var path = path
    while let candidate = path {
      do {
        return try openFolder(candidate)
      } catch {
        guard error == .noSuchFileOrDirectory else { throw error }
      }
      missing.append(candidate.name)
      path = candidate.parent
    }
    return try openFolder(nil)
  }
}
