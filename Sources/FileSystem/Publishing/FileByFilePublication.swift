/// Publishes an edition where the system cannot exchange folders: each file is replaced as a whole,
/// but one after the other.
///
/// First goes what stands in the way of a folder, then come the files in the order given, and what is
/// stale goes last. So no page of the new edition asks for a file that is not there yet.
struct FileByFilePublication {
  let edition: Directory
  let output: Directory
  /// The part of the output that the edition replaces; nil is all of it.
  let part: RelativePath?

  /// - Parameter order: files with a lower number are published first.
  func run(order: (String) -> Int) throws(FileSystemError) {
    let new = try OutputTree(edition).files().entries.map(\.path)
    let old = try removingObstacles(among: try oldFiles(), to: new)
    let ordered = new.sorted { left, right in
      let (first, second) = (order(left), order(right))
      return first == second ? bytesPrecede(left, right) : first < second
    }
    for path in ordered {
      _ = try output.write(try edition.read(path, limit: .max), to: path)
    }
    let kept = Set(new.map { Array($0.utf8) })
    for path in old where !kept.contains(Array(path.utf8)) { try output.remove(path) }
    try OutputTree(output).removeEmptyFolders()
    do {
      try output.folder.syncFileSystem()
    } catch {
      throw FileSystemError(.sync, output.path, .system(error))
    }
  }

  private func oldFiles() throws(FileSystemError) -> [String] {
    var walk = DirectoryWalk(output, for: .output)
    do {
      try walk.visit(part)
    } catch {
      guard error.isMissing else { throw error }
      return []
    }
    let staging = StagingArea.innerName + "/"
    return walk.listing.entries.map(\.path).filter { !$0.utf8.starts(with: staging.utf8) }
  }

  /// Removes files where the edition has folders, and the files of folders where it has a file.
  ///
  /// - Returns: the other old files.
  private func removingObstacles(
    among old: [String],
    to new: [String]
  ) throws(FileSystemError) -> [String] {
    let files = Set(new.map { Array($0.utf8) })
    let folders = Set(new.flatMap(Self.folders))
    let obstacles = old.filter { path in
      folders.contains(Array(path.utf8)) || Self.folders(path).contains(where: files.contains)
    }
    guard !obstacles.isEmpty else { return old }
    for path in obstacles { try output.remove(path) }
    try OutputTree(output).removeEmptyFolders()
    return try oldFiles()
  }

  /// The folders that a path leads through.
  private static func folders(_ path: String) -> [[UInt8]] {
    let bytes = Array(path.utf8)
    return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }.map { Array(bytes[..<$0]) }
  }
}
