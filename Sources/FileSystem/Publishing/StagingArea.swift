import Synchronization
import SystemPackage

/// The folder beside an output in which its next edition is made, and the lock that it takes.
///
/// `public/` has `.public.bedside/` beside it, on the same file system, while a build runs:
///
/// - `lock` is locked by the build that runs, and removed by it.
/// - `next` is the edition that is being made. Then it changes places with the output in one step
///   (`RENAME_EXCHANGE`), and so the name is the old edition's until that is removed.
///
/// A build that is killed leaves the folder behind; the next one clears it.
///
/// Top-level dot-files of the output belong to the user. Files among them are given a second name in
/// `next` before the exchange, so that either edition holds them. A folder, such as the `.git` of a
/// pages branch, cannot have two names: it is moved from the old edition to the new one right after
/// the exchange. Between these two steps it lies in `next` alone; and since `next` holds top-level
/// dot-files at no other time that the output does not hold as well, whatever `clear` finds there
/// and not in the output, it moves to the output before it removes anything.
///
/// Where the folder around the output cannot be written to, the staging area lies in the output
/// itself, and an edition is published file by file.
package final class StagingArea: Sendable {
  package let place: OutputPlace
  let folder: Directory
  /// Whether it lies in the output.
  let isInside: Bool
  private let lock: FileLock
  private let isReleased = Mutex(false)

  private static let lockName = "lock"
  static let edition = "next"
  /// Its name inside an output: one that no build and no user makes.
  static let innerName = temporaryPrefix + "staging"

  /// Takes the lock and clears away what a killed build left behind.
  ///
  /// - Throws: `locked` if another build is writing to this output.
  package init(beside place: OutputPlace) throws(FileSystemError) {
    self.place = place
    (folder, isInside, lock) = try Self.lock(place)
    do {
      try clear()
    } catch {
      release()
      throw error
    }
  }

  /// Whether a path of the output leads into the staging area, and so to nothing that was published.
  package func holds(_ path: String) -> Bool {
    isInside && path.utf8.starts(with: "\(Self.innerName)/".utf8)
  }

  /// Removes the staging area with all that it holds, and lets others have the lock.
  ///
  /// To be called at the end in any case; a second call does nothing. What cannot be removed is left
  /// to the next build, which tells.
  package func release() {
    let wasReleased = isReleased.withLock { isReleased in
      defer { isReleased = true }
      return isReleased
    }
    guard !wasReleased else { return }
    try? clear()
    // While it is locked: nobody else may be given a file that is about to go.
    _ = try? folder.remove(Self.lockName)
    lock.release()
    try? removeFolder()
  }

  /// Removes all but the lock, after giving back to the output what is the user's.
  ///
  /// - Parameter isReplaced: whether the edition in here was the published one a moment ago, so that
  ///   its dot-files are newer than those with the same names in the output.
  func clear(isReplaced: Bool = false) throws(FileSystemError) {
    do {
      let names = try folder.folder.names()
      if names.contains(Array(Self.edition.utf8)) { try restoreDotFiles(isReplaced: isReplaced) }
      try folder.removeAll(besides: Array(Self.lockName.utf8))
    } catch let error as FileSystemError {
      throw error
    } catch {
      throw FileSystemError(.remove, folder.path, .system(error as? Errno ?? .ioError))
    }
  }

  private func restoreDotFiles(isReplaced: Bool) throws(FileSystemError) {
    // Anything else has no dot-files in it. An error in opening is no proof of that.
    guard try folder.status(of: Self.edition)?.kind == .folder else { return }
    let dotFiles = DotFiles(in: try folder.directory(at: Self.edition))
    guard try !dotFiles.isEmpty else { return }
    try dotFiles.move(to: try place.make(), areNewer: isReplaced)
  }

  private func removeFolder() throws(FileSystemError) {
    if isInside {
      _ = try place.open()?.removeFolderIfEmpty(Self.innerName)
    } else {
      _ = try place.parent.removeFolderIfEmpty(Self.outerName(place))
    }
  }

  private static func outerName(_ place: OutputPlace) -> String {
    ".\(place.name.text).bedside"
  }

  private static func lock(
    _ place: OutputPlace
  ) throws(FileSystemError) -> (Directory, isInside: Bool, FileLock) {
    // The one that had the lock can remove the folder between these two steps.
    while true {
      let (folder, isInside) = try makeFolder(place)
      do {
        return (folder, isInside, try folder.lock(lockName))
      } catch {
        guard error.isMissing else { throw error }
      }
    }
  }

  private static func makeFolder(
    _ place: OutputPlace
  ) throws(FileSystemError) -> (Directory, isInside: Bool) {
    do {
      return (try place.parent.makeDirectory(at: outerName(place)), false)
    } catch {
      let isRefused = [.permissionDenied, .notPermitted, .readOnlyFileSystem]
        .contains { error.reason == .system($0) }
      guard isRefused, let output = try place.open() else { throw error }
      return (try output.makeDirectory(at: innerName), true)
    }
  }
}
