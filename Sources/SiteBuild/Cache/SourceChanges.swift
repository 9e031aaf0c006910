internal import Content
internal import Diagnostics
internal import FileSystem

/// How the sources of a project differ from those of the last build.
struct SourceChanges: Sendable {
  /// The paths of files that have come or gone, in order, and then of what cannot be used: the last
  /// build left a record, so there was no such thing.
  private(set) var movements: [String] = []
  /// The paths of files with other bytes, in order.
  private(set) var edits: [String] = []
  /// What is known anew of files whose status differs and whose bytes do not, by their positions among
  /// the sources of the last build.
  private(set) var renewed: [Int: FileRecord] = [:]

  var isEmpty: Bool { movements.isEmpty && edits.isEmpty }

  /// Whether no file has come or gone and all that were edited are articles.
  var areEditsOfArticles: Bool { movements.isEmpty && edits.allSatisfy(Project.isArticle) }

  var all: [String] { movements + edits }

  /// Compares by status where that can be trusted, else byte by byte.
  static func find(
    in project: Project,
    since last: LastBuild,
    jobs: Int
  ) async throws(SiteBuildError) -> SourceChanges {
    var changes = SourceChanges(edits: [])
    var doubtful: [Int] = []
    var entries = project.entries[...]
    for (position, record) in last.sources.enumerated() {
      while let entry = entries.first, bytesPrecede(entry.path, record.path) {
        changes.movements.append(entry.path)
        entries.removeFirst()
      }
      guard let entry = entries.first, bytesEqual(entry.path, record.path) else {
        changes.movements.append(record.path)
        continue
      }
      entries.removeFirst()
      if record.fingerprint != FileFingerprint(entry.status) { doubtful.append(position) }
    }
    changes.movements += entries.map(\.path)
    let moved = Set(changes.movements.map(ExactText.init))
    changes.movements += project.diagnostics.map(\.range.path)
      .filter { !moved.contains(ExactText($0)) }
    let found = try await parallelMap(doubtful, jobs: jobs) { position in
      try? project.read(last.sources[position].path, limit: Project.assetLimit).get().record
    }
    for (position, record) in zip(doubtful, found) {
      if let record, record.hash == last.sources[position].hash {
        changes.renewed[position] = record
      } else {
        changes.edits.append(last.sources[position].path)
      }
    }
    return changes
  }

  /// Edits alone, in order of paths.
  init(edits: [String]) {
    self.edits = edits
  }
}
