internal import FileSystem

/// What a file's status says about whether its bytes are still the same.
///
/// The time of change cannot be set by a program, so an edit shows in it even where size and time of
/// modification were put back. Its clock ticks some hundred times a second, though: an edit within the
/// same tick does not show, which is why a fingerprint counts only once it is settled.
struct FileFingerprint: Hashable, Sendable {
  let size: Int
  let modified: Timestamp
  let changed: Timestamp
  let inode: Int

  init(_ status: FileStatus) {
    size = status.size
    modified = status.modified
    changed = status.changed
    inode = Int(truncatingIfNeeded: status.inode)
  }

  /// Whether an edit after a moment would show in the time of change.
  func isSettled(at moment: Timestamp) -> Bool { changed.isSettled(at: moment) }

  /// Whether nobody has written to the file between two fingerprints, as far as they tell; it may have
  /// other names.
  func isOfSameBytes(as other: FileFingerprint) -> Bool {
    size == other.size && modified == other.modified && inode == other.inode
  }
}

extension Timestamp {
  /// Whether what happens after a moment gets a later time than this one.
  ///
  /// A file system that keeps whole seconds, or a clock that was put back, needs more time or never
  /// settles: then the bytes have to be compared.
  func isSettled(at moment: Timestamp) -> Bool {
    let tick = nanoseconds == 0 ? 2_000_000_000 : 20_000_000
    let (passed, overflow) = moment.seconds.subtractingReportingOverflow(seconds)
    guard !overflow, passed >= 0 else { return false }
    return passed > 2 || passed * 1_000_000_000 + moment.nanoseconds - nanoseconds > tick
  }
}

extension CacheEncoder {
  mutating func append(_ fingerprint: FileFingerprint) {
    append(fingerprint.size)
    append(fingerprint.inode)
    append(fingerprint.modified)
    append(fingerprint.changed == fingerprint.modified ? nil : fingerprint.changed) {
      $1.append($0)
    }
  }

  mutating func append(_ time: Timestamp) {
    append(time.seconds)
    append(time.nanoseconds)
  }
}

extension CacheDecoder {
  mutating func fingerprint() throws(CacheDamage) -> FileFingerprint {
    let (size, inode, modified) = (try int(), try int(), try timestamp())
    let changed = try optional { decoder throws(CacheDamage) in try decoder.timestamp() }
    return FileFingerprint(
      size: size,
      modified: modified,
      changed: changed ?? modified,
      inode: inode
    )
  }

  mutating func timestamp() throws(CacheDamage) -> Timestamp {
    Timestamp(seconds: try int(), nanoseconds: try int())
  }
}

extension FileFingerprint {
  fileprivate init(size: Int, modified: Timestamp, changed: Timestamp, inode: Int) {
    (self.size, self.modified, self.changed, self.inode) = (size, modified, changed, inode)
  }
}
