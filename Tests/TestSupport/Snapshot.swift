internal import FoundationEssentials

/// What a test expects, kept in files: `UPDATE_SNAPSHOTS=1` rewrites them, and a file that is
/// missing is a difference.
package enum Snapshot {
  /// The folder of all fixtures.
  package static let fixtures = root + "/Tests/Fixtures"

  /// The repository.
  package static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")

  /// Whether snapshots are rewritten in place of being compared.
  package static var isUpdating: Bool {
    ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"
  }

  /// What differs between files that were made and those kept in a folder, a line each.
  package static func differences(
    of tree: [String: [UInt8]],
    from folder: String
  ) throws -> [String] {
    if isUpdating {
      try? FileManager.default.removeItem(atPath: folder)
      for (path, bytes) in tree { try write(bytes, to: "\(folder)/\(path)") }
    }
    let kept = FileTree.read(folder)
    return Set(kept.keys).union(tree.keys).sorted().compactMap { path in
      difference(path, made: tree[path], kept: kept[path])
    }
  }

  /// What differs between a file that was made and the one that is kept, in one line, or nil.
  package static func difference(of bytes: [UInt8], from file: String) throws -> String? {
    if isUpdating { try write(bytes, to: file) }
    let kept = FileManager.default.contents(atPath: file).map { Array($0) }
    return difference(file, made: bytes, kept: kept)
  }

  private static func difference(_ path: String, made: [UInt8]?, kept: [UInt8]?) -> String? {
    guard let made else { return "'\(path)' is kept, but was not made" }
    guard let kept else { return "'\(path)' was made, but is not kept; UPDATE_SNAPSHOTS=1 adds it" }
    guard made != kept else { return nil }
    let pairs = zip(lines(made), lines(kept)).enumerated()
    guard let (number, (new, old)) = pairs.first(where: { $0.element.0 != $0.element.1 }) else {
      return "'\(path)' has \(made.count) bytes, but \(kept.count) are kept"
    }
    return "'\(path)' differs in line \(number + 1): made '\(new)', kept '\(old)'"
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func write(_ bytes: [UInt8], to file: String) throws {
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file))
  }
}
