internal import Content
internal import FileSystem

extension BuildRun {
  /// Reads what all pages depend on while the details of the last build are decoded.
  func readShared(_ project: Project) async -> Result<SharedFiles, SiteBuildError> {
    do throws(SiteBuildError) {
      return .success(try await ReadStage(project: project, options: options).run())
    } catch {
      return .failure(error)
    }
  }

  /// Makes the pages of edited articles alone; nil if all has to be built.
  func runContained(
    _ project: Project,
    _ shared: SharedFiles,
    over last: LastBuild,
    _ details: BuildDetails,
    _ changes: SourceChanges,
    _ clock: inout StageClock
  ) async throws(SiteBuildError) -> BuildReport? {
    let build = ContainedBuild(
      project: project,
      options: options,
      last: last,
      details: details,
      changes: changes,
      shared: shared
    )
    guard let outcome = try await build.run(&clock) else { return nil }
    return try await publish(outcome, over: last, details, changes, &clock)
  }

  /// Writes what a contained build has made, and renews what is known of the site.
  private func publish(
    _ outcome: ContainedBuild.Outcome,
    over last: LastBuild,
    _ details: BuildDetails,
    _ changes: SourceChanges,
    _ clock: inout StageClock
  ) async throws(SiteBuildError) -> BuildReport {
    clock.begin(.publishing)
    let files = outcome.files.sorted { $0.key < $1.key }
    let previous = PreviousSite(
      intact: files.map { position, _ in
        (last.outputs[position].file, details.pages[position])
      }
    )
    let edition = try NextEdition(in: area, over: previous, jobs: options.jobs)
    var outcomes = last.outputs.map { (path: $0.path, outcome: WriteOutcome.unchanged) }
    var fingerprints: [Int: FileFingerprint] = [:]
    for (position, file) in files {
      do throws(FileSystemError) {
        let delivery = try edition.take(file.finished).get()
        outcomes[position].outcome = delivery.outcome
        fingerprints[position] = delivery.fingerprint
      } catch {
        throw .fileSystem(error)
      }
    }
    let changed = outcomes.filter { $0.outcome != .unchanged }.map(\.path)
    var report = BuildReport(
      diagnostics: outcome.findings,
      written: .init(articles: last.articleCount, files: last.outputs.count)
    )
    report.written?.updated = changed.count
    report.written?.unchanged = last.outputs.count - changed.count
    report.written?.nextChange = last.nextChange
    let moment = Timestamp.now
    let publication = try await edition.publish(outcomes, removing: [])
    report.written?.method = publication?.method
    clock.begin(.recording)
    guard let tree = try publishedTree() else { return report }
    var edits = last.edits
    edits.take(outcome, fingerprints, over: last, details, after: changes)
    if let publication {
      edits.reexamine(tree, since: moment, beneath: publication.folder, of: last)
    }
    report.cacheFailure = failure { () throws(FileSystemError) in try last.save(edits, in: root) }
    report.remains = [last, details]
    return report
  }
}

extension RecordedEdits {
  /// Takes in what has come of a contained build.
  ///
  /// - Parameter fingerprints: of its files as they were written, by their positions.
  fileprivate mutating func take(
    _ outcome: ContainedBuild.Outcome,
    _ fingerprints: [Int: FileFingerprint],
    over last: LastBuild,
    _ details: BuildDetails,
    after changes: SourceChanges
  ) {
    sources.merge(changes.renewed) { $1 }
    let edited = Dictionary(outcome.sources.map { (ExactText($0.path), $0) }) { first, _ in first }
    for (position, record) in last.sources.enumerated() {
      if let record = edited[ExactText(record.path)] { sources[position] = record }
    }
    let found = EncodedFindings(outcome.findings)
    if found != last.findings { findings = found }
    for (position, file) in outcome.files where last.outputs[position].hash != file.finished.hash {
      outputs[position] = OutputRecord(
        file: FileRecord(
          path: last.outputs[position].path,
          fingerprint: fingerprints[position],
          hash: file.finished.hash
        ),
        folder: last.outputs[position].folder
      )
      pages[position] = PageRecord(details.pages[position], remade: file, after: changes.edits)
    }
    articles.merge(outcome.articles) { $1 }
  }

  /// Looks at all that the exchange of a folder has touched: what is beneath it, itself and the folder
  /// around it.
  ///
  /// - Parameters:
  ///   - publication: a moment before the exchange.
  ///   - folder: nil is the output itself.
  fileprivate mutating func reexamine(
    _ output: OutputTree,
    since publication: Timestamp,
    beneath folder: String?,
    of last: LastBuild
  ) {
    let now = Timestamp.now
    let isTouched = { (path: String) in
      folder.map { path.isBeneath($0) || bytesEqual(path, $0) } ?? true
    }
    let around = folder?.folderPath
    let isMoved = { (path: String) in
      isTouched(path) || around.map { bytesEqual($0, path) } == true
    }
    var readers = OutputReaders(output, since: publication)
    for (position, known) in last.outputs.enumerated() {
      let record = outputs[position] ?? known
      if isTouched(record.path) {
        outputs[position] = record.published(&readers, at: now, isAsWritten: false)
      } else if let folder = record.folder, isMoved(folder.path) {
        outputs[position] = OutputRecord(
          file: record.file,
          folder: folder.published(&readers, at: now)
        )
      }
    }
    for (position, folder) in last.folders.enumerated() where isMoved(folder.path) {
      folders[position] = folder.published(&readers, at: now)
    }
  }
}

extension BuildDetails {
  /// The same details after a contained build.
  func renewed(
    _ outcome: ContainedBuild.Outcome,
    over last: LastBuild,
    after changes: SourceChanges
  ) -> BuildDetails {
    var (pages, articles) = (pages, articles)
    for (position, file) in outcome.files where last.outputs[position].hash != file.finished.hash {
      pages[position] = PageRecord(pages[position], remade: file, after: changes.edits)
    }
    for (position, article) in outcome.articles { articles[position] = article }
    return BuildDetails(pages: pages, articles: articles, findings: findings)
  }
}

extension PageRecord {
  fileprivate init(_ earlier: PageRecord, remade file: ContainedPages.File, after edits: [String]) {
    sources = earlier.sources
    reason = .sources(Array(edits.prefix(RebuildReason.limit)))
    (isFaultless, isSettled) = (file.page.isFaultless, earlier.isSettled)
    anchors = earlier.anchors
    (links, traits) = (file.page.linksHash, file.page.traits)
  }
}
