internal import Content
internal import Diagnostics
internal import FileSystem
internal import Outputs

extension LastBuild {
  /// Records a build that has just written its site; nil if its sources moved under it.
  ///
  /// - Parameters:
  ///   - findings: what is printed, in reading order.
  ///   - tree: the output folder, as the build left it.
  ///   - publication: a moment before the files came there; what has changed in a folder since may
  ///     be of another hand.
  ///   - isAsWritten: whether the files in it have the status with which they were written.
  init?(
    _ site: InspectedSite,
    _ rendered: RenderedSite,
    findings: [Diagnostic],
    in tree: OutputTree,
    since publication: Timestamp,
    isAsWritten: Bool,
    identity: ContentHash,
    previous: PreviousSite,
    options: BuildOptions
  ) async throws(SiteBuildError) {
    let sources = Self.sources(of: site, rendered)
    let areComplete = sources.elementsEqual(site.project.entries) { record, entry in
      record.path.utf8.elementsEqual(entry.path.utf8)
    }
    guard areComplete else { return nil }
    let now = Timestamp.now
    async let details =
      BuildDetails(site, rendered, sources: sources, previous: previous).encoded
    async let found = EncodedFindings(findings)
    async let listed = OutputFolders(of: rendered.files.map(\.path))
    self.identity = identity
    home = site.shared.site.baseURL.home
    self.sources = sources
    let folders = await listed
    let records = zip(rendered.files, folders.ofFiles).map { file, folder in
      let record = FileRecord(
        path: file.path,
        fingerprint: file.delivery.fingerprint,
        hash: file.hash
      )
      return (
        output: OutputRecord(file: record, folder: folder),
        isAsWritten: isAsWritten && file.delivery.outcome != .unchanged
      )
    }
    outputs = try await parallelChunks(records, jobs: options.jobs, chunk: 512) { records in
      var readers = OutputReaders(tree, since: publication)
      return records.map { $0.output.published(&readers, at: now, isAsWritten: $0.isAsWritten) }
    }
    var readers = OutputReaders(tree, since: publication)
    self.folders = folders.bare.map { $0.published(&readers, at: now) }
    self.findings = await found
    articleCount = rendered.articleCount
    nextChange = rendered.nextChange
    self.details = await details
  }

  /// What was read, in order of paths; a file that was read twice, with different bytes, will match
  /// nothing.
  static func sources(of site: InspectedSite, _ rendered: RenderedSite) -> [FileRecord] {
    let all =
      site.shared.records + site.parsed.records + site.plan.waiting.records
      + rendered.files.compactMap(\.source)
    let sorted = all.sorted { bytesPrecede($0.path, $1.path) }
    var records: [FileRecord] = []
    records.reserveCapacity(sorted.count)
    for record in sorted {
      guard let last = records.last, last.path.utf8.elementsEqual(record.path.utf8) else {
        records.append(record)
        continue
      }
      if last.hash != record.hash {
        let unknown = ContentHash(low: 0, high: 0)
        records[records.count - 1] = FileRecord(
          path: record.path,
          fingerprint: nil,
          hash: unknown
        )
      }
    }
    return records
  }
}

extension BuildDetails {
  /// - Parameter sources: the files of the project, in order of paths.
  init(
    _ site: InspectedSite,
    _ rendered: RenderedSite,
    sources: [FileRecord],
    previous: PreviousSite
  ) {
    let positions = Dictionary(
      sources.enumerated().map { (ExactText($1.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let (index, neighbours) = (site.plan.index, site.plan.neighbours)
    // By the positions of the articles in the index: where they stand among all articles that were
    // parsed, and where their files stand among the sources.
    let numbers = Dictionary(
      site.parsed.articles.enumerated().map { (ExactText($1.source.path), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let records = index.articles.map { numbers[ExactText($0.source.path)] }
    let files = index.articles.map { positions[ExactText($0.source.path)] }
    var shown = [Int?](repeating: nil, count: site.parsed.articles.count)
    for (position, record) in records.enumerated() {
      if let record { shown[record] = position }
    }
    articles = site.parsed.articles.indices.map { number in
      let article = site.parsed.articles[number]
      return ArticleRecord(
        path: article.source.path,
        surface: site.parsed.surfaces[number],
        hasExceptions: !article.metadata.suppressions.isEmpty,
        neighbours: shown[number].map { position in
          ArticleRecord.Neighbours(
            related: neighbours[position].related.compactMap { records[$0] },
            newer: neighbours[position].newer.flatMap { records[$0] },
            older: neighbours[position].older.flatMap { records[$0] }
          )
        },
        findings: site.findings.articles[number]
      )
    }
    findings = site.findings.others + rendered.findings
    let templates = site.shared.templateFiles.mapValues { files in
      files.compactMap { positions[ExactText($0)] }
    }
    pages = zip(site.plan.outputs, rendered.files).map { output, file in
      let origin = ExactText(output.origin.path)
      var read = positions[origin].map { [$0] } ?? []
      if case .page(let template, _) = output.content {
        read += templates[template] ?? []
        if let position = numbers[origin].flatMap({ shown[$0] }) {
          read += neighbours[position].all.compactMap { files[$0] }
        }
      }
      return PageRecord(
        sources: read,
        reason: previous.reason(for: file) { read.map { sources[$0].path } },
        isFaultless: file.isFaultless,
        isSettled: file.isSettled,
        anchors: file.anchors,
        links: file.links,
        traits: file.traits
      )
    }
  }
}

extension PreviousSite {
  /// Why the bytes of a file are what they are.
  fileprivate func reason(
    for file: RenderedFile,
    madeFrom sources: () -> [String]
  ) -> RebuildReason {
    guard isKnown else { return .nothingKnown }
    guard let earlier = self[file.path] else { return .new }
    if earlier.hash == file.hash {
      return earlier.isIntact ? earlier.page.reason : .outputChanged
    }
    let own = sources().filter { changes.contains(ExactText($0)) }
    guard own.isEmpty else { return .sources(Array(own.prefix(RebuildReason.limit))) }
    return .others(Array(changedPaths.prefix(RebuildReason.limit)), count: changedPaths.count)
  }
}
