internal import Content
internal import FileSystem

/// The site that the last build wrote, as far as it is still there.
struct PreviousSite: Sendable {
  /// Whether the output folder holds the site and nothing else.
  let isWhole: Bool
  /// The paths of its files, in the order in which they were planned.
  let paths: [String]
  /// The paths of sources that came, went or differ since.
  let changedPaths: [String]
  let changes: Set<ExactText>
  /// Its articles, in order of paths; none where only a few files are known.
  let articles: [ArticleRecord]
  private var files: [ExactText: File] = [:]
  /// Reads a file of the site.
  private let read: @Sendable (_ path: String) -> [UInt8]?

  /// A file of the last build.
  struct File: Sendable {
    let hash: ContentHash
    /// Whether the file in the output folder is as the last build left it.
    let isIntact: Bool
    /// Of the file when its bytes were last known.
    let fingerprint: FileFingerprint?
    let page: PageRecord
  }

  /// Nothing is known of any site.
  init() {
    (isWhole, paths, changedPaths, changes, articles) = (false, [], [], [], [])
    read = { _ in nil }
  }

  init(
    _ last: LastBuild,
    _ details: BuildDetails,
    state: OutputState,
    changes: [String],
    read: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) {
    self.read = read
    isWhole = state.isWhole
    paths = last.outputs.map(\.path)
    changedPaths = changes
    self.changes = Set(changes.map(ExactText.init))
    articles = details.articles
    files.reserveCapacity(last.outputs.count)
    for (position, output) in last.outputs.enumerated() {
      files[ExactText(output.path)] = File(
        hash: output.hash,
        isIntact: !state.damaged.contains(position),
        fingerprint: (state.renewed[position] ?? output).file.fingerprint,
        page: details.pages[position]
      )
    }
  }

  /// A few files of a site that is whole.
  init(intact files: [(record: FileRecord, page: PageRecord)]) {
    (isWhole, paths, changedPaths, changes, articles) = (true, files.map(\.record.path), [], [], [])
    read = { _ in nil }
    for (record, page) in files {
      self.files[ExactText(record.path)] = File(
        hash: record.hash,
        isIntact: true,
        fingerprint: record.fingerprint,
        page: page
      )
    }
  }

  var isKnown: Bool { !files.isEmpty }
  var count: Int { files.count }

  subscript(path: String) -> File? { files[ExactText(path)] }

  /// The bytes that the last build gave a file; nil if it holds others by now.
  func bytes(of path: String) -> [UInt8]? {
    guard let hash = self[path]?.hash, let bytes = read(path), ContentHash(of: bytes) == hash else {
      return nil
    }
    return bytes
  }
}
