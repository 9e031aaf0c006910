import FileSystem

extension StagingArea {
  /// Publishes a few changes to a site as a build does: the smallest folder that holds them all is
  /// made anew of links to what stays, and exchanged.
  func publish(
    changes: [(path: String, bytes: [UInt8])],
    removing removed: [String],
    stop: @escaping @Sendable () -> StopSignal? = { nil }
  ) throws -> (method: PublishingMethod, statuses: [FileStatus]) {
    let tree = try StagedTree(in: self, stop: stop)
    let statuses = try changes.map { try tree.write($0.bytes, to: $0.path) }
    let gone = Set((changes.map(\.path) + removed).map { Array($0.utf8) })
    let listed = try place.open().map { try OutputTree($0).files().entries.map(\.path) } ?? []
    let kept = listed.filter { !gone.contains(Array($0.utf8)) }
    let folder = try smallestFolder(changed: changes.map(\.path), removed: removed, kept: kept)
    for path in kept where folder.map({ path.isBeneath($0) }) ?? true {
      guard try !tree.keep(path), let output = try place.open() else { continue }
      try tree.write(try output.read(path, limit: .max), to: path)
    }
    return (try tree.publish(folder), statuses)
  }
}
