internal import FileSystem

/// How far the site that the last build wrote is still as it left it.
struct OutputState: Sendable {
  /// The positions of the files of the last build that do not hold the same bytes.
  private(set) var damaged: Set<Int> = []
  /// Whether all files are as they were and the output folder holds nothing else.
  private(set) var isWhole = true
  /// What is known anew of files and folders that are as they were, by their positions.
  private(set) var renewed: [Int: OutputRecord] = [:]
  /// The same for the folders that hold folders alone.
  private(set) var renewedFolders: [Int: FolderRecord] = [:]

  /// A site that is still in memory.
  init() {}

  /// Compares by status where that can be trusted, else byte by byte and name by name.
  static func examine(
    _ tree: OutputTree,
    since last: LastBuild,
    jobs: Int
  ) async throws(SiteBuildError) -> OutputState {
    let now = Timestamp.now
    let news = try await parallelChunks(last.outputs, jobs: jobs, chunk: 512) { records in
      var look = Look(into: tree, at: now)
      return records.indices.compactMap { position in
        look.news(of: records[position], at: position)
      }
    }
    var state = OutputState()
    for news in news { state.take(news, of: last.outputs[news.position]) }
    var look = Look(into: tree, at: now)
    for (position, folder) in last.folders.enumerated() {
      switch look.finding(on: folder) {
      case .same: break
      case .renewed(let record): state.renewedFolders[position] = record
      case .different: state.isWhole = false
      }
    }
    return state
  }

  private mutating func take(_ news: News, of record: OutputRecord) {
    var known = record
    switch news.file {
    case .same: break
    case .renewed(let file): known.file = file
    case .different:
      damaged.insert(news.position)
      isWhole = false
    }
    switch news.folder {
    case .same: break
    case .renewed(let folder): known.folder = folder
    case .different: isWhole = false
    }
    renewed[news.position] = known
  }

  /// What was found where a file or its folder is not as recorded.
  private struct News: Sendable {
    let position: Int
    let file: Finding<FileRecord>
    let folder: Finding<FolderRecord>
  }

  private enum Finding<Record: Sendable>: Sendable {
    case same
    /// It holds what it held; its status is another.
    case renewed(Record)
    case different
  }

  private struct Look: ~Copyable {
    private let tree: OutputTree
    private let now: Timestamp
    private var readers: OutputReaders

    init(into tree: OutputTree, at moment: Timestamp) {
      self.tree = tree
      now = moment
      readers = OutputReaders(tree, since: moment)
    }

    /// Nil if both are as recorded.
    mutating func news(of record: OutputRecord, at position: Int) -> News? {
      let folder = record.folder.map { finding(on: $0) } ?? .same
      let file = finding(on: record.file)
      if case (.same, .same) = (file, folder) { return nil }
      return News(position: position, file: file, folder: folder)
    }

    private mutating func finding(on record: FileRecord) -> Finding<FileRecord> {
      guard let status = readers.files.glance(at: record.path), status.kind == .file else {
        return .different
      }
      if FileFingerprint(status) == record.fingerprint { return .same }
      guard
        let (bytes, read) = try? tree.directory.contents(of: record.path, limit: status.size),
        ContentHash(of: bytes) == record.hash
      else { return .different }
      return .renewed(record.examined(read, at: now))
    }

    /// Where all that the last build put into a folder is still there, as many names mean the same.
    mutating func finding(on record: FolderRecord) -> Finding<FolderRecord> {
      guard let status = readers.folders.glance(at: record.path), status.kind == .folder else {
        return .different
      }
      if FileFingerprint(status) == record.fingerprint { return .same }
      guard let names = try? tree.names(in: record.path), names.count == record.count else {
        return .different
      }
      var known = record
      known.fingerprint = .settled(status, at: now)
      return .renewed(known)
    }
  }
}
