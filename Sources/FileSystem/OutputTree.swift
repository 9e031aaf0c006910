/// The folder that a build owns, but for its top-level dot-files.
///
/// Those belong to the user: the `.gitignore` that keeps the folder, the `.git` of a pages branch.
/// They are never listed, written or removed.
package struct OutputTree: Sendable {
  package let directory: Directory

  package init(_ directory: Directory) {
    self.directory = directory
  }

  /// Writes a file as `Directory.write` does.
  package func write(_ bytes: [UInt8], to path: String) throws(FileSystemError) -> WriteOutcome {
    try check(path, for: .write)
    return try directory.write(bytes, to: path)
  }

  /// All that is no folder, whether a build would make it or not.
  ///
  /// What is listed and was not made by this build is stale. Problems are what no path can name.
  package func files() throws(FileSystemError) -> FileListing {
    var walk = DirectoryWalk(directory, for: .output)
    try walk.visit(nil)
    return walk.listing
  }

  /// The names in one folder as bytes, in no order.
  ///
  /// - Parameter folder: empty for the output itself.
  package func names(in folder: String) throws(FileSystemError) -> [[UInt8]] {
    guard !folder.isEmpty else {
      return try directory.names(in: nil).filter { !OutputTree.isProtected($0) }
    }
    return try directory.names(in: try directory.checked(folder, for: .list))
  }

  /// Removes a file, or a symbolic link itself; returns whether there was one.
  @discardableResult
  package func remove(_ path: String) throws(FileSystemError) -> Bool {
    try check(path, for: .remove)
    return try directory.remove(path)
  }

  /// Removes the folders that hold nothing, or nothing but such folders; returns how many.
  @discardableResult
  package func removeEmptyFolders() throws(FileSystemError) -> Int {
    var walk = DirectoryWalk(directory, for: .output)
    try walk.visit(nil)
    var count = 0
    // A folder's path is longer than those of the folders above it.
    for folder in walk.folders.sorted(by: { $0.utf8.count > $1.utf8.count })
    where try directory.removeFolderIfEmpty(folder) {
      count += 1
    }
    return count
  }

  /// Whether a top-level name is the user's; what a killed write left behind is not.
  static func isProtected(_ name: some Collection<UInt8>) -> Bool {
    name.first == UInt8(ascii: ".") && !name.starts(with: temporaryPrefix.utf8)
  }

  private func check(
    _ path: String,
    for operation: FileSystemError.Operation
  ) throws(FileSystemError) {
    let top = path.utf8.prefix { $0 != UInt8(ascii: "/") }
    guard OutputTree.isProtected(top) else { return }
    throw FileSystemError(operation, directory.displayPath(of: path), .protected)
  }
}
