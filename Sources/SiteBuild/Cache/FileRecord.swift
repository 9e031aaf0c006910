internal import FileSystem

/// A file that the last build read or wrote.
struct FileRecord: Sendable {
  let path: String
  /// Nil where it had not settled: then only the bytes tell whether the file is the same.
  let fingerprint: FileFingerprint?
  let hash: ContentHash
}

extension FileRecord {
  /// The same file with its fingerprint at a moment, as far as it had settled by then.
  func examined(_ status: FileStatus?, at moment: Timestamp) -> FileRecord {
    FileRecord(path: path, fingerprint: .settled(status, at: moment), hash: hash)
  }
}

extension FileFingerprint? {
  static func settled(_ status: FileStatus?, at moment: Timestamp) -> Self {
    status.map(FileFingerprint.init).flatMap { $0.isSettled(at: moment) ? $0 : nil }
  }
}

extension CacheEncoder {
  mutating func append(_ record: FileRecord) {
    append(record.path)
    append(record.fingerprint) { $1.append($0) }
    append(record.hash)
  }
}

extension CacheDecoder {
  mutating func fileRecord() throws(CacheDamage) -> FileRecord {
    FileRecord(path: try text(), fingerprint: try optionalFingerprint(), hash: try hash())
  }

  mutating func optionalFingerprint() throws(CacheDamage) -> FileFingerprint? {
    try optional { decoder throws(CacheDamage) in try decoder.fingerprint() }
  }
}
