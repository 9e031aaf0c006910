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
  /// The same file and folder as they are once they have been published, with what of their
  /// fingerprints had settled by a moment.
  ///
  /// An edit since the file's bytes were known shows against the fingerprint that it had then, and
  /// would not show against that of now.
  ///
  /// - Parameter isAsWritten: whether the file has still that fingerprint unless it was edited; if
  ///   not, it may have been linked or renamed since.
  func published(
    _ readers: inout OutputReaders,
    at moment: Timestamp,
    isAsWritten: Bool
  ) -> OutputRecord {
    OutputRecord(
      file: isAsWritten
        ? file.settled(at: moment) : file.moved(readers.files.glance(at: path), at: moment),
      folder: folder.map { $0.published(&readers, at: moment) }
    )
  }
}

extension FolderRecord {
  /// The same folder as it is once it has been published, with its fingerprint if that had settled by
  /// a moment and there is no sign that anything else was put into the folder.
  func published(_ readers: inout OutputReaders, at moment: Timestamp) -> FolderRecord {
    var published = self
    let status = readers.folders.glance(at: path)
    published.fingerprint = .settled(status, at: moment)
    if let status, !status.modified.isSettled(at: readers.publication),
      (try? readers.tree.names(in: path))?.count != count
    {
      published.fingerprint = nil
    }
    return published
  }
}

/// Looks at many files and folders of a site in turn.
///
/// Most pages lie in a folder of their own, and those folders in a few others. Who looks at a page next
/// to its folder finds what the system knows of both still at hand.
struct OutputReaders: ~Copyable {
  let tree: OutputTree
  /// A moment before the last files came there.
  let publication: Timestamp
  var files: StatusReader
  var folders: StatusReader

  init(_ tree: OutputTree, since publication: Timestamp) {
    (self.tree, self.publication) = (tree, publication)
    files = StatusReader(tree.directory, lookups: 2)
    folders = StatusReader(tree.directory, lookups: 1)
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
