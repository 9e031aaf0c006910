internal import Content
internal import FileSystem

/// The site that the last build wrote, as far as it is still there.
struct PreviousSite: Sendable {
  private var files: [ExactText: File] = [:]
  /// The sources of the build that wrote it, as positions in its records say them.
  let sources: [FileRecord]
  /// The paths of sources that came, went or differ since, in order of paths.
  let changes: Set<ExactText>
  let changedPaths: [String]

  /// A file of the last build.
  struct File: Sendable {
    let hash: ContentHash
    /// Whether the file in the output folder is as the last build left it.
    let isIntact: Bool
    let page: PageRecord
  }

  /// Whether the output folder holds the site and nothing else.
  let isWhole: Bool

  /// Nothing is known of any site.
  init() {
    isWhole = false
    (sources, changes, changedPaths, paths) = ([], [], [], [])
  }

  init(
    _ last: LastBuild,
    pages: [PageRecord],
    state: OutputState,
    changes: [String]
  ) {
    isWhole = state.isWhole
    sources = last.sources
    paths = last.outputs.map(\.path)
    changedPaths = changes
    self.changes = Set(changes.map(ExactText.init))
    files.reserveCapacity(last.outputs.count)
    for (position, output) in last.outputs.enumerated() {
      files[ExactText(output.path)] = File(
        hash: output.hash,
        isIntact: state.intact[position],
        page: pages[position]
      )
    }
  }

  /// The paths of its files, in the order in which they were planned.
  let paths: [String]

  /// A few files of a site that is whole, each with its hash.
  init(intact files: [(path: String, hash: ContentHash, page: PageRecord)]) {
    isWhole = true
    (sources, changes, changedPaths) = ([], [], [])
    paths = files.map(\.path)
    for (path, hash, page) in files {
      self.files[ExactText(path)] = File(hash: hash, isIntact: true, page: page)
    }
  }

  var isKnown: Bool { !files.isEmpty }
  var count: Int { files.count }

  subscript(path: String) -> File? { files[ExactText(path)] }
}
