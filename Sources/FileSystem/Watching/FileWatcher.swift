internal import Glibc
internal import Synchronization
import SystemPackage

/// Watches the files beneath some folders of a project, those of new folders included.
///
/// What a walk of the project skips, such as what an editor leaves behind, is passed over here too.
/// It does not poll: a thread sleeps in the kernel until something happens.
package final class FileWatcher: Sendable {
  private let root: String
  private let folders: [String]
  private let state: Mutex<State>

  /// How long nothing must happen for a burst of changes to be over, and how long one can last, in
  /// milliseconds: an editor saves in several steps, and a checkout changes thousands of files.
  private static let (quiet, longest) = (Int32(10), 200)

  private struct State: ~Copyable {
    let kernel: Inotify
    /// The watched folders relative to the root, which itself is the empty path, by watch.
    var paths: [Int32: String] = [:]
  }

  /// - Parameters:
  ///   - root: the project's folder, as the user typed it.
  ///   - folders: the names of the folders in it; one that is missing is watched once it is there.
  package init(root: String, folders: [String]) throws(WatchError) {
    self.root = root
    self.folders = folders
    do {
      state = Mutex(State(kernel: try Inotify()))
    } catch {
      throw error == .tooManyOpenFiles ? .tooManyWatchers : .system(error, path: root)
    }
    try state.withLock { state throws(WatchError) in try watchAll(&state) }
  }

  /// Waits until files change, and then until they rest.
  ///
  /// Blocks its thread; to be called again and again by one task alone.
  package func next() throws(WatchError) -> FileChanges {
    try state.withLock { state throws(WatchError) in
      var changes = FileChanges.files([])
      while changes == .files([]) {
        _ = state.kernel.wait(nil)
        let end = ContinuousClock.now + .milliseconds(Self.longest)
        repeat {
          changes = try take(&state, changes)
        } while state.kernel.wait(Self.quiet) && ContinuousClock.now < end
      }
      return changes
    }
  }

  // MARK: - Events

  private func take(
    _ state: inout State,
    _ known: FileChanges
  ) throws(WatchError) -> FileChanges {
    let events: [WatchEvent]
    do {
      events = try state.kernel.read()
    } catch {
      throw .system(error, path: root)
    }
    var changes = known
    for event in events { changes = changes + (try change(event, &state)) }
    return changes
  }

  private func change(
    _ event: WatchEvent,
    _ state: inout State
  ) throws(WatchError) -> FileChanges {
    if event.has(UInt32(IN_Q_OVERFLOW)) {
      try watchAll(&state)
      return .everything
    }
    guard let folder = state.paths[event.watch] else { return .files([]) }
    if folder.isEmpty, event.has(Inotify.fates | UInt32(IN_UNMOUNT)) { throw .rootGone(root) }
    if event.has(UInt32(IN_IGNORED)) {
      state.paths[event.watch] = nil
      return .files([])
    }
    guard !event.name.isEmpty, !NameRules.isSkipped(event.name) else { return .files([]) }
    // A name that is no UTF-8 is told of as a problem, whatever its path is called here.
    let path = joined(folder, String(decoding: event.name, as: UTF8.self))
    if folder.isEmpty, !folders.contains(path) { return .files([]) }
    guard event.has(UInt32(IN_ISDIR)) else { return .files([path]) }
    if event.has(UInt32(IN_MOVED_FROM)) {
      endWatches(of: path, &state)
      return .everything
    }
    if event.has(UInt32(IN_DELETE)) { return .everything }
    if event.has(UInt32(IN_ATTRIB)) { return .files([]) }
    return try watch(path, &state)
  }

  // MARK: - Watches

  private func watchAll(_ state: inout State) throws(WatchError) {
    do {
      let flags = UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) | Inotify.fates
      state.paths[try state.kernel.watch(root, flags)] = ""
    } catch {
      throw failure(error, root)
    }
    for folder in folders { _ = try watch(folder, &state) }
  }

  /// Watches a folder and all beneath it.
  ///
  /// - Returns: the files that are there: some may have come before the watch.
  private func watch(_ top: String, _ state: inout State) throws(WatchError) -> FileChanges {
    var files: Set<String> = []
    var pending = [top]
    while let folder = pending.popLast() {
      do {
        state.paths[try state.kernel.watch("\(root)/\(folder)", Inotify.changes)] = folder
      } catch .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels,
        .permissionDenied
      {
        // It has gone since, or is no folder to be read.
        files.insert(folder)
        continue
      } catch {
        throw failure(error, folder)
      }
      guard let entries = try? Directory.open("\(root)/\(folder)").entries() else { continue }
      for (name, kind) in entries where !NameRules.isSkipped(name) {
        let path = joined(folder, String(decoding: name, as: UTF8.self))
        if kind == .folder { pending.append(path) } else { files.insert(path) }
      }
    }
    return .files(files)
  }

  /// Ends the watches of a folder that was moved, whose paths are no longer theirs.
  private func endWatches(of folder: String, _ state: inout State) {
    for (watch, path) in state.paths
    where path == folder || path.utf8.starts(with: "\(folder)/".utf8) {
      state.kernel.end(watch)
      state.paths[watch] = nil
    }
  }

  private func failure(_ error: Errno, _ path: String) -> WatchError {
    error == .noSpace ? .tooManyFolders : .system(error, path: path)
  }
}

extension Directory {
  /// What is directly in this folder: names, and what stands under each.
  fileprivate func entries() throws(FileSystemError) -> [(name: [UInt8], kind: FileKind)] {
    do {
      let folder = try openFolder(nil)
      return try folder.names().compactMap { name in
        (try? folder.status(of: name)).map { (name, $0.kind) }
      }
    } catch {
      throw failure(.list, ".", error)
    }
  }
}
