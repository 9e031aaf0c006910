internal import Checks
internal import Content
internal import Diagnostics
internal import FileSystem
internal import Outputs

/// What a build in memory leaves for the next one: much the same as `LastBuild` leaves on disk, and the
/// parsed articles and finished files themselves.
struct PreviewMemory: Sendable {
  let project: Project
  let shared: SharedFiles
  /// What came of each article's file.
  private(set) var outcomes: [ParsedArticle]
  private(set) var last: LastBuild
  private(set) var details: BuildDetails
  /// By their paths in the output folder.
  private(set) var files: [String: FinishedFile]
  /// Where the site has each of the files of the last build.
  let sitePaths: [String]
  /// Whether every file could be made and no error was found.
  let isWhole: Bool

  init(
    _ site: InspectedSite,
    _ rendered: RenderedSite,
    _ files: [String: FinishedFile],
    since previous: PreviousSite
  ) {
    self.files = files
    let sources = LastBuild.sources(of: site, rendered)
    project = site.project
    shared = site.shared
    outcomes = site.parsed.outcomes
    isWhole = rendered.scope == .pages && !rendered.diagnostics.hasErrors
    sitePaths = site.plan.outputs.map(\.sitePath)
    last = LastBuild(
      identity: ContentHash(of: []),
      home: site.shared.site.baseURL.home,
      sources: sources,
      outputs: rendered.files.map {
        OutputRecord(file: FileRecord(path: $0.path, fingerprint: nil, hash: $0.hash))
      },
      folders: [],
      findings: EncodedFindings([]),
      articleCount: rendered.articleCount,
      nextChange: rendered.nextChange,
      details: BuildDetails.Encoded(bytes: [])
    )
    details = BuildDetails(site, rendered, sources: sources, previous: previous)
  }

  /// The articles that need no parsing, as long as what they are parsed by is the same.
  func known(in project: Project, with shared: SharedFiles) -> KnownArticles {
    let isSame =
      shared.assets == self.shared.assets
      && shared.parsedBy.elementsEqual(self.shared.parsedBy) { left, right in
        left.hash == right.hash && left.path.utf8.elementsEqual(right.path.utf8)
      }
    return isSame ? KnownArticles(outcomes, in: project) : KnownArticles()
  }

  /// The files of the last build, as far as they hold for a site that has been parsed since.
  func previous(to site: InspectedSite) -> PreviousSite {
    var before: [ExactText: ContentHash] = [:]
    for record in last.sources { before[ExactText(record.path)] = record.hash }
    var changes: [String] = []
    for record in site.shared.records + site.parsed.records {
      let path = ExactText(record.path)
      if before.removeValue(forKey: path) != record.hash { changes.append(record.path) }
    }
    // What is left has gone, or was copied without being read yet.
    let assets = Set(site.project.assets.map(ExactText.init))
    changes += before.keys.filter { !assets.contains($0) }.map(\.text)
    let files = files
    return PreviousSite(last, details, state: OutputState(), changes: changes) {
      files[$0]?.bytes
    }
  }

  /// Takes in what has come of an edit that only the edited articles' own pages show.
  mutating func take(_ outcome: ContainedBuild.Outcome, after changes: SourceChanges) {
    let parsed = Dictionary(
      outcome.parsed.outcomes.map { (ExactText($0.record.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    outcomes = outcomes.map { parsed[ExactText($0.record.path)] ?? $0 }
    let edited = Dictionary(
      outcome.sources.map { (ExactText($0.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    details = details.renewed(outcome, over: last, after: changes)
    last.sources = last.sources.map { edited[ExactText($0.path)] ?? $0 }
    for (position, file) in outcome.files {
      files[file.finished.path] = file.finished
      last.outputs[position].file = FileRecord(
        path: file.finished.path,
        fingerprint: nil,
        hash: file.finished.hash
      )
    }
  }
}

extension SharedFiles {
  /// The files that articles are parsed by: those of `site/` and the pictures.
  fileprivate var parsedBy: [FileRecord] {
    records.filter { !$0.path.hasBytePrefix("templates/") }
  }
}
