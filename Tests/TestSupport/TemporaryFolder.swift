internal import FoundationEssentials
internal import Glibc

/// An empty folder of a test's own, removed with all it holds when the test lets go of it.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let name = "bedside-test-" + UUID().uuidString
    path = FileManager.default.temporaryDirectory.appending(path: name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, and makes the folders that it lacks.
  package func write(_ text: String, to file: String) throws {
    try write(Array(text.utf8), to: file)
  }

  package func write(_ bytes: [UInt8], to file: String) throws {
    let target = "\(path)/\(file)"
    let folder = target.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: target))
  }

  /// Copies a folder and all it holds into this one, over what is there.
  package func copy(_ folder: String) throws {
    for (file, bytes) in FileTree.read(folder) { try write(bytes, to: file) }
  }

  package func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(file)")
  }

  package func link(_ file: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(file)",
      withDestinationPath: target
    )
  }

  package func makeFIFO(_ file: String) throws {
    guard unsafe mkfifo("\(path)/\(file)", 0o644) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// The bytes of a file, or nil if there is none.
  package func bytes(of file: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(path)/\(file)").map { Array($0) }
  }

  /// Every file below a folder, by its path from there.
  package func tree(_ folder: String = ".") -> [String: [UInt8]] {
    FileTree.read("\(path)/\(folder)")
  }
}

/// The files below a folder.
package enum FileTree {
  /// Every file by its path from the folder; nothing for a folder that is not there.
  package static func read(_ folder: String) -> [String: [UInt8]] {
    let files = FileManager.default
    var tree: [String: [UInt8]] = [:]
    for path in (try? files.subpathsOfDirectory(atPath: folder)) ?? [] {
      var isFolder = false
      guard files.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder), !isFolder else {
        continue
      }
      tree[path] = files.contents(atPath: "\(folder)/\(path)").map { Array($0) }
    }
    return tree
  }
}
