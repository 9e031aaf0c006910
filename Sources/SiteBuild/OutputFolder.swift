internal import FileSystem
internal import FoundationEssentials
internal import Outputs

/// The folder that the site is written to, and the checks that nothing else is lost in it.
struct OutputFolder {
  /// As the user typed it, for messages.
  private let typed: String
  /// From the root of the file system.
  let path: String
  private let root: String

  /// Both paths are as the user typed them, relative to the working directory.
  init(_ path: String, root: String) {
    self.typed = path
    self.path = Self.normalized(path)
    self.root = Self.normalized(root)
  }

  /// Takes the lock that lets one build of a project run at a time.
  static func lock(_ root: Directory) throws(SiteBuildError) -> FileLock {
    do {
      _ = try root.makeDirectory(at: ".bedside")
      return try root.lock(".bedside/lock")
    } catch {
      if case .locked(let holder) = error.reason { throw .projectLocked(by: holder) }
      throw .unwritableProject(error)
    }
  }

  /// Takes the lock on the folder, so that no build of another project writes to it either, and
  /// makes room for its next edition.
  ///
  /// Refuses a folder among the sources, and one with files that no build made: a folder that a build
  /// made holds `build.json`; one without it may hold nothing but dot-files.
  func stage() throws(SiteBuildError) -> StagingArea {
    if Self.isAmongSources(path, of: root) { throw .outputInSources(typed) }
    do {
      let (parent, name) = try openParent()
      let place = try OutputPlace(name, in: parent)
      // A symbolic link may lead there as well; where the folders above may not be searched, nobody
      // can tell.
      if let resolved = try? place.resolvedPath(),
        let root = try? Directory.open(root).resolvedPath(),
        Self.isAmongSources(resolved, of: root)
      {
        throw SiteBuildError.outputInSources(typed)
      }
      if let folder = try place.open(), try isForeign(folder) {
        throw SiteBuildError.foreignOutput(typed)
      }
      return try StagingArea(beside: place)
    } catch let error as FileSystemError {
      throw .fileSystem(error)
    } catch let error as SiteBuildError {
      throw error
    } catch {
      throw .foreignOutput(typed)
    }
  }

  /// Whether a folder lies in one of the sources, or holds them all.
  private static func isAmongSources(_ path: String, of root: String) -> Bool {
    SourceFolders.contain(path, of: root)
      || path == "/" || path == root || root.hasBytePrefix(path + "/")
  }

  private func openParent() throws(FileSystemError) -> (Directory, String) {
    let here = Self.normalized(".") + "/"
    // What lies beneath the working directory is named from there in messages, too.
    let isHere = path.hasBytePrefix(here)
    let parts = (isHere ? String(path.dropFirst(here.count)) : path).split(separator: "/")
    let parent = parts.dropLast().joined(separator: "/")
    let start = isHere ? (parent.isEmpty ? "." : "") : "/"
    return (try Directory.open(start + parent), String(parts.last ?? ""))
  }

  private func isForeign(_ folder: Directory) throws(FileSystemError) -> Bool {
    guard !isBuild(folder) else { return false }
    let files = try OutputTree(folder).files().entries
    return files.contains { $0.path.utf8.first != UInt8(ascii: ".") }
  }

  private func isBuild(_ folder: Directory) -> Bool {
    guard let record = try? folder.read(BuildRecord.path, limit: 1 << 20) else { return false }
    return BuildRecord.isRecord(record)
  }

  /// The path from the root of the file system, without empty, `.` and `..` parts, so that two
  /// paths can be compared however they were typed.
  private static func normalized(_ path: String) -> String {
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    let absolute = isAbsolute ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [Substring] = []
    for part in absolute.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
