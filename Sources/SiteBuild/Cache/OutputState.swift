internal import Content
internal import FileSystem

/// How far the site that the last build wrote is still as it left it.
struct OutputState: Sendable {
  /// Of each file of the last build, whether it holds the same bytes.
  let intact: [Bool]
  /// Whether the output folder holds nothing else, and nothing is missing.
  let isWhole: Bool
  /// The files and folders of the last build with what is known of them now.
  let files: [FileRecord]
  let folders: [FolderRecord]

  /// Compares by status where that can be trusted, else byte by byte and name by name.
  ///
  /// - Parameter now: a moment before the look.
  static func examine(
    _ tree: OutputTree,
    since last: LastBuild,
    jobs: Int
  ) async throws(SiteBuildError) -> OutputState {
    let now = Timestamp.now
    let directory = tree.directory
    let files = try await parallelChunks(last.outputs, jobs: jobs, chunk: 512) { records in
      var reader = StatusReader.ofFiles(in: directory)
      return records.map { Self.examine($0, reader.glance(at: $0.path), in: directory, at: now) }
    }
    let folders = try await parallelChunks(last.folders, jobs: jobs, chunk: 512) { records in
      var reader = StatusReader.ofFolders(in: directory)
      return records.map { record -> FolderRecord? in
        guard let fingerprint = record.fingerprint, let status = reader.glance(at: record.path),
          status.kind == .folder
        else { return nil }
        return FileFingerprint(status) == fingerprint ? record : nil
      }
    }
    let intact = files.map { $0 != nil }
    let known = zip(files, last.outputs).map { $0 ?? $1 }
    guard !intact.contains(false) else {
      return OutputState(intact: intact, isWhole: false, files: known, folders: last.folders)
    }
    let doubtful = folders.indices.filter { folders[$0] == nil }
    return OutputState(
      intact: intact,
      isWhole: holdNothingElse(doubtful.map { last.folders[$0].path }, of: tree, last),
      files: known,
      folders: zip(folders, last.folders).map {
        $0 ?? $1.examined(directory.glance(at: $1.path), at: now)
      }
    )
  }

  /// The record of a file that holds the bytes that the last build wrote; nil if it does not.
  private static func examine(
    _ record: FileRecord,
    _ status: FileStatus?,
    in directory: Directory,
    at now: Timestamp
  ) -> FileRecord? {
    guard let status, status.kind == .file else { return nil }
    let fingerprint = FileFingerprint(status)
    if fingerprint == record.fingerprint { return record }
    guard
      let (bytes, read) = try? directory.contents(of: record.path, limit: status.size),
      ContentHash(of: bytes) == record.hash
    else { return nil }
    let found = FileFingerprint(read)
    return FileRecord(
      path: record.path,
      fingerprint: found.isSettled(at: now) ? found : nil,
      hash: record.hash
    )
  }

  /// Whether some folders hold what the last build put there and nothing else.
  private static func holdNothingElse(
    _ folders: [String],
    of tree: OutputTree,
    _ last: LastBuild
  ) -> Bool {
    guard !folders.isEmpty else { return true }
    var expected: [ExactText: Set<[UInt8]>] = [:]
    for folder in folders { expected[ExactText(folder)] = [] }
    for path in last.outputs.map(\.path) + last.folders.map(\.path) where !path.isEmpty {
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let folder = slash.map { String(path[..<$0]) } ?? ""
      let name = slash.map { path.utf8[$0...].dropFirst() } ?? path.utf8[...]
      expected[ExactText(folder)]?.insert(Array(name))
    }
    return expected.allSatisfy { folder, names in
      (try? tree.names(in: folder.text)).map { Set($0) == names } ?? false
    }
  }
}
