internal import FileSystem

/// A file that the last build read or wrote.
struct FileRecord: Sendable {
  let path: String
  /// Nil where it had not settled: then only the bytes tell whether the file is the same.
  let fingerprint: FileFingerprint?
  let hash: ContentHash
}

/// A folder of the site that the last build wrote.
struct FolderRecord: Sendable {
  /// Empty for the output folder itself.
  let path: String
  /// Nil where it had not settled: then only a look into the folder tells what has come and gone.
  let fingerprint: FileFingerprint?
}

extension FileRecord {
  /// The same file with its fingerprint at a moment, as far as it had settled by then.
  func examined(_ status: FileStatus?, at moment: Timestamp) -> FileRecord {
    FileRecord(path: path, fingerprint: .settled(status, at: moment), hash: hash)
  }
}

extension FolderRecord {
  /// The same folder with its fingerprint at a moment, as far as it had settled by then.
  func examined(_ status: FileStatus?, at moment: Timestamp) -> FolderRecord {
    FolderRecord(path: path, fingerprint: .settled(status, at: moment))
  }
}

extension FileFingerprint? {
  fileprivate static func settled(_ status: FileStatus?, at moment: Timestamp) -> Self {
    status.map(FileFingerprint.init).flatMap { $0.isSettled(at: moment) ? $0 : nil }
  }
}

extension StatusReader {
  /// Most pages lie in a folder of their own, and those folders in a few others.
  static func ofFiles(in directory: Directory) -> StatusReader {
    StatusReader(directory, lookups: 2)
  }

  static func ofFolders(in directory: Directory) -> StatusReader {
    StatusReader(directory, lookups: 1)
  }
}

extension CacheEncoder {
  mutating func append(_ record: FileRecord) {
    append(record.path)
    append(record.fingerprint) { $1.append($0) }
    append(record.hash)
  }

  mutating func append(_ record: FolderRecord) {
    append(record.path)
    append(record.fingerprint) { $1.append($0) }
  }
}

extension CacheDecoder {
  mutating func fileRecord() throws(CacheDamage) -> FileRecord {
    FileRecord(path: try text(), fingerprint: try optionalFingerprint(), hash: try hash())
  }

  mutating func folderRecord() throws(CacheDamage) -> FolderRecord {
    FolderRecord(path: try text(), fingerprint: try optionalFingerprint())
  }

  private mutating func optionalFingerprint() throws(CacheDamage) -> FileFingerprint? {
    try optional { decoder throws(CacheDamage) in try decoder.fingerprint() }
  }
}
