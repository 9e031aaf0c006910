internal import FileSystem
internal import SiteBuild

/// A file that the user named on the command line, relative to the working directory.
struct UserFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The bytes of the whole file.
  ///
  /// - Parameter limit: the largest size to take, in bytes.
  func read(limit: Int) throws(FileSystemError) -> [UInt8] {
    try folder.read(name, limit: limit)
  }

  /// Refuses a file among a project's sources, and one that a product may not take the place of.
  ///
  /// - Parameters:
  ///   - root: the project's folder.
  ///   - isReplaceable: whether nothing is lost with the bytes of a file.
  func requireRoom(
    in root: String,
    replacing isReplaceable: ([UInt8]) -> Bool
  ) throws(SiteBuildError) {
    let (folder, bytes): (Directory, [UInt8]?)
    do throws(FileSystemError) {
      folder = try self.folder
      bytes = try folder.status(of: name)?.kind == .file ? folder.read(name, limit: .max) : nil
    } catch {
      throw .fileSystem(error)
    }
    try SourceFolders.refuse(folder, of: root, for: path)
    guard let bytes, !bytes.isEmpty, !isReplaceable(bytes) else { return }
    throw .foreignFile(path)
  }

  /// Writes the file, or takes the place of one; a link or a device is left alone.
  func write(_ bytes: [UInt8]) throws(FileSystemError) {
    let folder = try folder
    if let kind = try folder.status(of: name)?.kind, kind != .file {
      throw FileSystemError(.write, path, .notAFile(kind))
    }
    _ = try folder.write(bytes, to: name)
  }

  /// The path from the root of the file system, without symbolic links on the way to the file; nil if
  /// its folder cannot be opened.
  var resolvedPath: String? {
    (try? folder.resolvedPath()).map { "\($0)/\(name)" }
  }

  private var folder: Directory {
    get throws(FileSystemError) {
      var parent = path.utf8.dropLast(name.utf8.count)
      if parent.isEmpty { return try Directory.open(".") }
      // The slash at the end belongs to the name of the root alone.
      if parent.count > 1 { parent = parent.dropLast() }
      return try Directory.open(String(decoding: parent, as: UTF8.self))
    }
  }

  /// The last component of the path; empty behind a `/` at its end, which no file may have.
  private var name: String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let start = slash.map { path.utf8.index(after: $0) } ?? path.utf8.startIndex
    return String(decoding: path.utf8[start...], as: UTF8.self)
  }
}
