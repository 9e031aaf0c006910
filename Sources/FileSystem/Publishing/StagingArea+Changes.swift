import SystemPackage

extension StagingArea {
  /// The smallest folder of the output that holds all changes: to exchange it for a new one is as good
  /// as to exchange the output, and costs only what it holds.
  ///
  /// - Parameters:
  ///   - changed: the paths of files that are new or have other bytes.
  ///   - removed: the paths of files that are to go.
  ///   - kept: the paths of all files that stay as they are.
  /// - Returns: its path; nil is the output itself.
  package func smallestFolder(
    changed: [String],
    removed: [String],
    kept: [String]
  ) throws(FileSystemError) -> String? {
    guard let output = try place.open() else { return nil }
    var part = commonFolder(changed + removed)
    while let folder = part {
      let kind = try output.status(of: folder.text)?.kind
      let isThere = kind == .folder
      let hasParent = try isFolder(folder.parent, in: output)
      let isEmpty = changed.isEmpty && !kept.contains { $0.isBeneath(folder.text) }
      if isThere || (kind == nil && hasParent), !isEmpty { return folder.text }
      part = folder.parent
    }
    return nil
  }

  private func isFolder(
    _ path: RelativePath?,
    in output: Directory
  ) throws(FileSystemError) -> Bool {
    guard let path else { return true }
    return try output.status(of: path.text)?.kind == .folder
  }

  /// The deepest folder that all paths lead through; nil is the output itself.
  private func commonFolder(_ paths: [String]) -> RelativePath? {
    var common: [Substring.UTF8View]?
    for path in paths {
      let folders = path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
      common =
        common.map { common in
          zip(common, folders).prefix { $0.elementsEqual($1) }.map(\.0)
        } ?? Array(folders)
    }
    let text = (common ?? []).map { String(Substring($0)) }.joined(separator: "/")
    return RelativePath(text)
  }
}

extension String {
  /// Whether the path leads to something in a folder.
  package func isBeneath(_ folder: String) -> Bool {
    let (path, folder) = (utf8.span, folder.utf8.span)
    return path.count > folder.count && path[folder.count] == UInt8(ascii: "/")
      && compare(path, folder, count: folder.count) == 0
  }
}
