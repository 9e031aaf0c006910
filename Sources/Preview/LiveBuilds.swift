internal import FileSystem
internal import NIOPosix
internal import SiteBuild

/// Builds anew whenever files have changed, and shows what comes of it.
struct LiveBuilds: Sendable {
  let builder: PreviewBuilder
  let live: LiveSite
  let log: BuildLog

  /// How long changes may wait because builds make way for newer ones.
  private static let patience = Duration.seconds(5)

  /// Runs until the watcher can watch no longer, which is thrown.
  ///
  /// A build that is still at work when something else changes makes way, and the next one takes its
  /// changes over: an author sees the latest save first.
  func run(_ watcher: FileWatcher) async throws {
    var unbuilt: (changes: FileChanges, since: ContinuousClock.Instant)?
    var build: Task<Bool, Never>?
    while true {
      let changes = try await Self.changes(from: watcher)
      if let unbuilt, unbuilt.since.duration(to: .now) < Self.patience { build?.cancel() }
      let isBuilt = await build?.value ?? true
      if let earlier = unbuilt, !isBuilt {
        unbuilt = (earlier.changes + changes, earlier.since)
      } else {
        unbuilt = (changes, .now)
      }
      build = unbuilt.map { unbuilt in Task { await show(unbuilt.changes) } }
    }
  }

  /// - Returns: whether the site was made.
  private func show(_ changes: FileChanges) async -> Bool {
    let site = await log.record(changes: changes) {
      await builder.build(after: changes.paths) { await live.show($0) }
    }
    guard let site else { return false }
    await live.show(site)
    return true
  }

  /// Waits on a thread that may sleep.
  private static func changes(from watcher: FileWatcher) async throws -> FileChanges {
    try await NIOThreadPool.singleton.runIfActive { try watcher.next() }
  }
}

extension FileChanges {
  /// The paths; nil if anything may have changed.
  fileprivate var paths: Set<String>? {
    switch self {
    case .files(let paths): paths
    case .everything: nil
    }
  }
}
