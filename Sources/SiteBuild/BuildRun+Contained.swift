internal import Content
internal import FileSystem

extension BuildRun {
  /// Writes what a contained build has made, and renews what is known of the site.
  func publish(
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
        (last.outputs[position].path, last.outputs[position].hash, details.pages[position])
      }
    )
    let edition = try NextEdition(in: area, over: previous, jobs: options.jobs)
    var outcomes = last.outputs.map { (path: $0.path, outcome: WriteOutcome.unchanged) }
    for (position, file) in files {
      do throws(FileSystemError) {
        outcomes[position].outcome = try edition.take(file.finished).get()
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
    let publication = try await edition.publish(outcomes, removing: [])
    report.written?.method = publication?.method
    clock.begin(.recording)
    guard let tree = try publishedTree() else { return report }
    var renewed = last.renewed(outcome, details, changes)
    if let publication {
      renewed = renewed.reexamined(tree.directory, beneath: publication.folder)
    }
    report.cacheFailure = save(renewed)
    return report
  }
}

extension LastBuild {
  /// The same build after a contained one, whose files have no fingerprints yet.
  fileprivate func renewed(
    _ outcome: ContainedBuild.Outcome,
    _ details: BuildDetails,
    _ changes: SourceChanges
  ) -> LastBuild {
    var renewed = self
    for (position, record) in changes.renewed { renewed.sources[position] = record }
    let edited = Dictionary(outcome.sources.map { (ExactText($0.path), $0) }) { first, _ in first }
    for position in sources.indices {
      if let record = edited[ExactText(sources[position].path)] {
        renewed.sources[position] = record
      }
    }
    renewed.findings = outcome.findings
    for (position, file) in outcome.files where outputs[position].hash != file.finished.hash {
      renewed.outputs[position].file = FileRecord(
        path: outputs[position].path,
        fingerprint: nil,
        hash: file.finished.hash
      )
    }
    renewed.details = details.renewed(outcome, over: self, after: changes).encoded
    return renewed
  }

  /// The same build after a folder has been exchanged, which touches all beneath it and the folder
  /// around it.
  ///
  /// - Parameter folder: nil is the output itself.
  fileprivate func reexamined(_ output: Directory, beneath folder: String?) -> LastBuild {
    let now = Timestamp.now
    let isTouched = { (path: String) in
      folder.map { path.isBeneath($0) || path.utf8.elementsEqual($0.utf8) } ?? true
    }
    let around = folder?.folderPath
    let isMoved = { (path: String) in
      isTouched(path) || around?.utf8.elementsEqual(path.utf8) == true
    }
    var readers = OutputReaders(output)
    var renewed = self
    for (position, record) in outputs.enumerated() {
      if isTouched(record.path) {
        renewed.outputs[position] = record.examined(&readers, at: now)
      } else if let folder = record.folder, isMoved(folder.path) {
        renewed.outputs[position].folder = folder.examined(&readers, at: now)
      }
    }
    for (position, folder) in folders.enumerated() where isMoved(folder.path) {
      renewed.folders[position] = folder.examined(&readers, at: now)
    }
    return renewed
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
