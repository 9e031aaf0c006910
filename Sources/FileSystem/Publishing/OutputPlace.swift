import SystemPackage

/// Where a site is published: the name of a folder, and the folder around it.
///
/// The folder itself need not exist. Since a publication puts another folder in its place, nothing
/// may hold on to it but by its path. If the name is a symbolic link, the place is where it leads;
/// the link itself stays.
package struct OutputPlace: Sendable {
  let parent: Directory
  let name: RelativePath
  /// The path for messages, as the user typed it.
  package let path: String

  /// - Parameter name: one component.
  package init(_ name: String, in parent: Directory) throws(FileSystemError) {
    let relative = try parent.checked(name, for: .open)
    path = parent.displayPath(of: name)
    guard try parent.status(of: name)?.kind == .symbolicLink else {
      self.parent = parent
      self.name = relative
      return
    }
    do {
      (self.parent, self.name) = try parent.destination(of: path)
    } catch {
      throw FileSystemError(.open, path, .system(error))
    }
  }

  /// The path from the root of the file system without symbolic links, however the place was named.
  package func resolvedPath() throws(FileSystemError) -> String {
    joined(try parent.resolvedPath(), name.text)
  }

  /// The folder as it is now, or nil if there is none.
  package func open() throws(FileSystemError) -> Directory? {
    do {
      return try parent.folder(relative: name, path: path)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  /// The folder as it is now, made if it is missing.
  func make() throws(FileSystemError) -> Directory {
    do {
      try parent.folder.makeFolder(name.name)
    } catch {
      guard error == .fileExists else {
        throw FileSystemError(.makeFolder, path, .system(error))
      }
    }
    return try parent.folder(relative: name, path: path)
  }
}

extension Directory {
  /// The folder's path from the root of the file system without symbolic links.
  package func resolvedPath() throws(FileSystemError) -> String {
    do {
      return try folder.resolve(path)
    } catch {
      throw FileSystemError(.open, path, .system(error))
    }
  }

  fileprivate func folder(
    relative name: RelativePath,
    path: String
  ) throws(FileSystemError) -> Directory {
    do {
      return Directory(try folder.open(name, .folder), path: path)
    } catch {
      throw FileSystemError(.open, path, .system(error))
    }
  }

  /// Where a symbolic link leads: the folder around its target, and the target's name in it.
  fileprivate func destination(of path: String) throws(Errno) -> (Directory, RelativePath) {
    let target = try folder.resolve(path)
    let slash = target.utf8.lastIndex(of: UInt8(ascii: "/")) ?? target.startIndex
    guard let name = RelativePath(String(target[slash...].dropFirst())) else {
      throw .invalidArgument
    }
    let parent = slash == target.startIndex ? "/" : String(target[..<slash])
    return (Directory(try OpenFile(folder: parent, folder.calls), path: parent), name)
  }
}
