/// An empty folder for a program to work in, which nobody else has.
///
/// Hold it with `defer { folder.remove() }`. A lock in it is the owner's sign of life: what a killed
/// process has left is removed when the next work folder is made beside it.
package final class WorkFolder: Sendable {
  /// The folder itself; it holds a file of ours besides what is put there.
  package let directory: Directory
  /// Its path from the root of the file system.
  package let absolutePath: String
  private let parent: Directory
  private let name: String
  private let lock: FileLock

  private static let lockName = ".lock"
  /// How the names of folders start that have no lock yet.
  private static let unlocked = ".new-"

  fileprivate init(in parent: Directory) throws(FileSystemError) {
    self.parent = parent
    name = String(decoding: temporaryName(), as: UTF8.self)
    let draft = Self.unlocked + name
    directory = try parent.makeDirectory(at: draft)
    lock = try directory.lock(Self.lockName)
    do {
      try parent.folder.rename(
        Array(draft.utf8),
        to: Array(name.utf8),
        in: parent.folder,
        .creating
      )
      absolutePath = try parent.folder.resolve("\(parent.path)/\(name)")
    } catch {
      throw FileSystemError(.makeFolder, "\(parent.path)/\(name)", .system(error))
    }
  }

  /// Removes the folder with all that it holds; what cannot be removed is left to the next one.
  package func remove() {
    Self.remove(name, holding: directory, from: parent)
    lock.release()
  }

  fileprivate static func removeAbandoned(from parent: Directory) {
    for name in (try? parent.names(in: nil)) ?? [] where !name.starts(with: unlocked.utf8) {
      let name = String(decoding: name, as: UTF8.self)
      guard
        let directory = try? parent.directory(at: name), let lock = try? directory.lock(lockName)
      else { continue }
      remove(name, holding: directory, from: parent)
      lock.release()
    }
  }

  private static func remove(_ name: String, holding directory: Directory, from parent: Directory) {
    try? directory.removeAll(besides: [])
    _ = try? parent.removeFolderIfEmpty(name)
  }
}

extension Directory {
  /// Makes a work folder beneath a folder of this one, which is made if it is missing.
  package func makeWorkFolder(in path: String) throws(FileSystemError) -> WorkFolder {
    let parent = try makeDirectory(at: path)
    WorkFolder.removeAbandoned(from: parent)
    return try WorkFolder(in: parent)
  }
}
