package import FileSystem

/// The folders of a project that people write: nothing that the program makes is put there.
package enum SourceFolders {
  static let names = ["articles", "site", "templates"]

  /// Whether a path leads into one of them; both paths are absolute and without `.` and `..`.
  static func contain(_ path: String, of root: String) -> Bool {
    names.contains { name in
      let source = root == "/" ? "/\(name)" : "\(root)/\(name)"
      return path == source || path.hasBytePrefix(source + "/")
    }
  }

  /// Throws `productInSources` if a folder is one of a project's, or lies in one, however it was
  /// named.
  ///
  /// Where the folders above may not be searched, nobody can tell.
  ///
  /// - Parameters:
  ///   - root: as the user typed it; a folder that is no project has no sources.
  ///   - product: what is to be put there, as the user typed it.
  package static func refuse(
    _ folder: Directory,
    of root: String,
    for product: String
  ) throws(SiteBuildError) {
    guard let project = try? Directory.open(root), (try? Project.require(project)) != nil,
      let root = try? project.resolvedPath(), let path = try? folder.resolvedPath()
    else { return }
    if contain(path, of: root) { throw .productInSources(product) }
  }
}
