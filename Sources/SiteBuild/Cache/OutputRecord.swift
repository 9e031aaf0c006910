internal import FileSystem

/// A file of the site that the last build wrote, and the folder that it is the first to lie in.
struct OutputRecord: Sendable {
  var file: FileRecord
  /// Nil where a file before this one lies in the same folder.
  var folder: FolderRecord?

  var path: String { file.path }
  var hash: ContentHash { file.hash }
}

/// A folder of the site that the last build wrote.
struct FolderRecord: Sendable {
  /// Empty for the output folder itself.
  let path: String
  /// How many files and folders the site has in it.
  let count: Int
  /// Nil where it had not settled: then only a look into the folder tells what has come and gone.
  var fingerprint: FileFingerprint?
}

extension OutputRecord {
  /// The same file and folder with their fingerprints at a moment, as far as they had settled by then.
  func examined(_ readers: inout OutputReaders, at moment: Timestamp) -> OutputRecord {
    OutputRecord(
      file: file.examined(readers.files.glance(at: path), at: moment),
      folder: folder.map { $0.examined(&readers, at: moment) }
    )
  }

  /// The same with what is not known yet of them; what was known counts if it had settled by a moment.
  ///
  /// An edit since the file was written shows against the status that it had then, and would not show
  /// against that of now.
  func completed(_ readers: inout OutputReaders, at moment: Timestamp) -> OutputRecord {
    guard let fingerprint = file.fingerprint else { return examined(&readers, at: moment) }
    return OutputRecord(
      file: fingerprint.isSettled(at: moment) ? file : file.examined(nil, at: moment),
      folder: folder.map { $0.examined(&readers, at: moment) }
    )
  }
}

extension FolderRecord {
  /// The same folder with its fingerprint at a moment, as far as it had settled by then.
  func examined(_ readers: inout OutputReaders, at moment: Timestamp) -> FolderRecord {
    var examined = self
    examined.fingerprint = .settled(readers.folders.glance(at: path), at: moment)
    return examined
  }
}

/// Looks at many files and folders of a site in turn.
///
/// Most pages lie in a folder of their own, and those folders in a few others. Who looks at a page next
/// to its folder finds what the system knows of both still at hand.
struct OutputReaders: ~Copyable {
  var files: StatusReader
  var folders: StatusReader

  init(_ directory: Directory) {
    files = StatusReader(directory, lookups: 2)
    folders = StatusReader(directory, lookups: 1)
  }
}

extension CacheEncoder {
  mutating func append(_ record: OutputRecord) {
    append(record.file)
    append(record.folder) { $1.append($0) }
  }

  mutating func append(_ record: FolderRecord) {
    append(record.path)
    append(record.count)
    append(record.fingerprint) { $1.append($0) }
  }
}

extension CacheDecoder {
  mutating func outputRecord() throws(CacheDamage) -> OutputRecord {
    OutputRecord(
      file: try fileRecord(),
      folder: try optional { decoder throws(CacheDamage) in try decoder.folderRecord() }
    )
  }

  mutating func folderRecord() throws(CacheDamage) -> FolderRecord {
    FolderRecord(path: try text(), count: try int(), fingerprint: try optionalFingerprint())
  }
}
