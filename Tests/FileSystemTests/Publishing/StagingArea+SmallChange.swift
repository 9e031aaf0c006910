import FileSystem

extension StagingArea {
  /// Publishes a few changes by exchanging the smallest folder that holds them.
  ///
  /// - Parameter kept: all published files; of those that are changed or removed, no notice is taken.
  @discardableResult
  func publish(
    _ changes: [(path: String, text: String)],
    removing removed: [String] = [],
    keeping kept: [String],
    stop: @escaping @Sendable () -> StopSignal? = { nil }
  ) throws -> PublishingMethod {
    let gone = Set(changes.map(\.path) + removed)
    let kept = kept.filter { !gone.contains($0) }
    let tree = try StagedTree(in: self, stop: stop)
    for (path, text) in changes { try tree.write(Array(text.utf8), to: path) }
    let part = try smallestFolder(changed: changes.map(\.path), removed: removed, kept: kept)
    for path in kept where part.map(path.isBeneath) ?? true {
      if try !tree.keep(path) {
        let bytes = try place.open()?.read(path, limit: .max)
        try tree.write(bytes ?? [], to: path)
      }
    }
    return try tree.publish(part)
  }
}
