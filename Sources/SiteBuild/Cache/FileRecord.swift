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

extension FileRecord {
  /// The same file with the fingerprint that is known, if it had settled by a moment.
  func settled(at moment: Timestamp) -> FileRecord {
    FileRecord(path: path, fingerprint: fingerprint.settled(at: moment), hash: hash)
  }

  /// The same file with its fingerprint at a moment, if it had settled by then and differs from the one
  /// that is known by no more than what linking and renaming change.
  func moved(_ status: FileStatus?, at moment: Timestamp) -> FileRecord {
    let now = FileFingerprint?.settled(status, at: moment)
    let isSame = now.map { fingerprint?.isOfSameBytes(as: $0) == true } ?? false
    return FileRecord(path: path, fingerprint: isSame ? now : nil, hash: hash)
  }
}

extension FileFingerprint? {
  func settled(at moment: Timestamp) -> Self {
    flatMap { $0.isSettled(at: moment) ? $0 : nil }
  }

  static func settled(_ status: FileStatus?, at moment: Timestamp) -> Self {
    status.map(FileFingerprint.init).settled(at: moment)
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
