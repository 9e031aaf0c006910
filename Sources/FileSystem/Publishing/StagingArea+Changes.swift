import SystemPackage

extension StagingArea {
  /// Publishes a few changes, at the cost of little more than themselves.
  ///
  /// The smallest folder that holds them all is made anew beside the output, of links to what does
  /// not change, and changes places with the published one in one step. If that folder is the output
  /// itself, this is a publication of the whole.
  ///
  /// - Parameters:
  ///   - changes: new files and new bytes of old ones.
  ///   - removed: files that are no more; such that are not there do no harm.
  ///   - order: see `StagedTree.publish`.
  /// - Returns: how it was done, and the status of each changed file.
  package func publish(
    changes: [(path: String, bytes: [UInt8])],
    removing removed: [String],
    order: @Sendable (String) -> Int = { _ in 0 },
    stop: @escaping @Sendable () -> StopSignal? = { StopSignal.noted }
  ) throws(FileSystemError) -> (method: PublishingMethod, statuses: [FileStatus]) {
    let tree = try StagedTree(in: self, stop: stop)
    let (part, kept) = try smallestPart(changes.map(\.path), removed)
    let output = try place.open()
    for path in kept where try !tree.keep(path) {
      guard let output else { continue }
      try tree.write(try output.read(path, limit: .max), to: path)
    }
    var statuses: [FileStatus] = []
    for (path, bytes) in changes { statuses.append(try tree.write(bytes, to: path)) }
    return (try tree.publish(part, order: order), statuses)
  }

  /// The smallest folder that holds all changes, exists or has a parent that does, and does not end
  /// up empty; and the files beneath it that stay.
  private func smallestPart(
    _ changed: [String],
    _ removed: [String]
  ) throws(FileSystemError) -> (RelativePath?, kept: [String]) {
    guard let output = try place.open() else { return (nil, []) }
    let gone = Set((changed + removed).map { Array($0.utf8) })
    var part = try commonFolder(changed + removed, in: output)
    while true {
      let kind = try kind(of: part, in: output)
      let hasParent = try self.kind(of: part?.parent, in: output) == .folder
      if kind == .folder || (kind == nil && hasParent) {
        var walk = DirectoryWalk(output, for: .output)
        if kind == .folder { try walk.visit(part) }
        let kept = walk.listing.entries.map(\.path).filter { !gone.contains(Array($0.utf8)) }
        if part == nil || !kept.isEmpty || !changed.isEmpty { return (part, kept) }
      }
      part = part?.parent
    }
  }

  private func kind(
    of path: RelativePath?,
    in output: Directory
  ) throws(FileSystemError) -> FileKind? {
    guard let path else { return .folder }
    return try output.status(of: path.text)?.kind
  }

  /// The deepest folder that all paths lead through; nil is the output itself.
  private func commonFolder(
    _ paths: [String],
    in output: Directory
  ) throws(FileSystemError) -> RelativePath? {
    var common: [[UInt8]]?
    for path in paths {
      let folders = try output.checked(path, for: .write).components.dropLast()
      common = common.map { zip($0, folders).prefix { $0 == $1 }.map(\.0) } ?? Array(folders)
    }
    let text = (common ?? []).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    return RelativePath(text)
  }
}
