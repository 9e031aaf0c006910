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
  /// The sources of the last build with what is known of them now: a file whose status differs and
  /// whose bytes do not has a new fingerprint.
  private(set) var records: [FileRecord]

  var isEmpty: Bool { movements.isEmpty && edits.isEmpty }

  var all: [String] { movements + edits }

  /// Compares by status where that can be trusted, else byte by byte.
  static func find(
    in project: Project,
    since last: LastBuild,
    jobs: Int
  ) async throws(SiteBuildError) -> SourceChanges {
    var changes = SourceChanges(records: last.sources)
    var doubtful: [Int] = []
    var entries = project.entries[...]
    for (position, record) in last.sources.enumerated() {
      while let entry = entries.first, bytesPrecede(entry.path, record.path) {
        changes.movements.append(entry.path)
        entries.removeFirst()
      }
      guard let entry = entries.first, entry.path.utf8.elementsEqual(record.path.utf8) else {
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
        changes.records[position] = record
      } else {
        changes.edits.append(last.sources[position].path)
      }
    }
    return changes
  }

  private init(records: [FileRecord]) {
    self.records = records
  }

  /// Edits of files of a build that is still in memory.
  init(edits: [String], since last: LastBuild) {
    records = last.sources
    self.edits = edits
  }
}
