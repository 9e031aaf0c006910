import SystemPackage

/// The next edition of an output, in the making beside it.
///
/// Nothing of the published edition changes before `publish`, and then it changes as a whole. Files
/// may be written and kept from several threads at once. Every file is new or a second name of a
/// published one; none is ever written in place.
package final class StagedTree: Sendable {
  private let area: StagingArea
  private let root: Directory
  private let staged: FolderCache
  /// The published edition; nil if there is none.
  private let output: Directory?
  private let published: FolderCache?
  private let stop: @Sendable () -> StopSignal?

  /// Begins an empty edition; one that was begun before and not published is lost.
  ///
  /// - Parameter stop: is asked before each step whether the user wants the program to stop.
  package init(
    in area: StagingArea,
    stop: @escaping @Sendable () -> StopSignal? = { StopSignal.noted }
  ) throws(FileSystemError) {
    self.area = area
    self.stop = stop
    try area.clear()
    root = try area.folder.makeDirectory(at: StagingArea.edition)
    output = try area.place.open()
    staged = FolderCache(root, makesFolders: true)
    published = output.map { FolderCache($0, makesFolders: false) }
  }

  /// Writes a file, and makes the folders above it.
  ///
  /// - Returns: its status, which publishing does not change.
  @discardableResult
  package func write(
    _ bytes: [UInt8],
    to path: String
  ) throws(FileSystemError) -> FileStatus {
    let path = try checked(path)
    do {
      var file = try staged.withBranch(of: path) { folder, rest throws(Errno) in
        try folder.open(rest, .creating)
      }
      try file.write(bytes.span)
      let status = try file.status()
      try file.close()
      return status
    } catch {
      throw failure(.write, path, error)
    }
  }

  /// Takes a published file over as it is, with its time of modification.
  ///
  /// Its time of change (`FileStatus.changed`) moves on, as with every new name of a file.
  ///
  /// - Returns: false if there is no such file, or it cannot be linked: then it is to be written.
  package func keep(_ path: String) throws(FileSystemError) -> Bool {
    let path = try checked(path)
    guard let published else { return false }
    do {
      try published.withFolder(path.parent) { from throws(Errno) in
        guard try from.status(of: path.name).kind == .file else { throw .noSuchFileOrDirectory }
        try staged.withBranch(of: path) { to, rest throws(Errno) in
          try from.link(path.name, to: Array(rest.text.utf8), in: to)
        }
      }
      return true
    } catch {
      let isGone = [.noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels]
        .contains(error)
      guard isGone || error.isNoLink else { throw failure(.write, path, error) }
      return false
    }
  }

  /// Puts the edition in the place of the published one, and removes that.
  ///
  /// Until the exchange, an error or a signal leaves the published edition as it was. After it, the
  /// new one stands, whatever happens: a signal is not asked for any more, and an error means that
  /// something of the old edition could not be removed.
  ///
  /// - Parameters:
  ///   - part: the folder beneath the output that alone is exchanged, and that alone this edition
  ///     holds; see `StagingArea.smallestFolder`. Nil is the output itself.
  ///   - order: where files can only be replaced one after the other, those with a lower number come
  ///     first.
  package func publish(
    _ part: String? = nil,
    order: (String) -> Int = { _ in 0 }
  ) throws(FileSystemError) -> PublishingMethod {
    guard let part else { return try publish(at: nil, order: order) }
    return try publish(at: try checked(part), order: order)
  }

  private func publish(
    at part: RelativePath?,
    order: (String) -> Int
  ) throws(FileSystemError) -> PublishingMethod {
    try checkStop(area.place.path)
    staged.close()
    published?.close()
    guard !area.isInside else { return try publishFileByFile(part, .lockedParent, order) }
    let replacement = try Replacement(of: part, by: root, of: output, at: area)
    try replacement.prepare()
    try checkStop(area.place.path)
    let method: PublishingMethod
    do {
      method = try replacement.exchange()
    } catch {
      guard error.isNoExchange else { throw error }
      return try publishFileByFile(part, .noExchange(error.reason.description), order)
    }
    try replacement.sync()
    try area.clear(isReplaced: part == nil)
    return method
  }

  private func publishFileByFile(
    _ part: RelativePath?,
    _ reason: FileByFileReason,
    _ order: (String) -> Int
  ) throws(FileSystemError) -> PublishingMethod {
    try FileByFilePublication(
      edition: root,
      output: try area.place.make(),
      part: part
    ).run(order: order)
    try area.clear()
    return .fileByFile(reason)
  }

  private func checked(_ path: String) throws(FileSystemError) -> RelativePath {
    let shown = "\(area.place.path)/\(path)"
    guard let relative = RelativePath(path) else {
      throw FileSystemError(.write, shown, .unusablePath)
    }
    let top = path.utf8.prefix { $0 != UInt8(ascii: "/") }
    guard !OutputTree.isProtected(top) else { throw FileSystemError(.write, shown, .protected) }
    try checkStop(shown)
    return relative
  }

  private func checkStop(_ path: String) throws(FileSystemError) {
    if let signal = stop() { throw FileSystemError(.finish, path, .stopped(by: signal)) }
  }

  private func failure(
    _ operation: FileSystemError.Operation,
    _ path: RelativePath,
    _ error: Errno
  ) -> FileSystemError {
    FileSystemError(operation, "\(area.place.path)/\(path.text)", .system(error))
  }
}
