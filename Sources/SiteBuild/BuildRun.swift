internal import Content
internal import Diagnostics
internal import FileSystem
internal import Outputs

/// One build of a site over the one that the last build wrote.
///
/// It does as little as it can prove to be enough: nothing where no source and nothing in the output
/// folder has changed; the pages of an article alone where nothing else can show the edit; else all,
/// and then only what differs is checked again and written.
struct BuildRun {
  let root: Directory
  let output: OutputFolder
  let area: StagingArea
  let builder: SiteBuilder

  var options: BuildOptions { builder.options }

  /// The longest page that is read instead of being made again, in bytes.
  private static let pageLimit = 16 << 20

  func run(_ clock: inout StageClock) async throws(SiteBuildError) -> BuildReport {
    clock.begin(.comparing)
    let identity = try LastBuild.identity(of: options, output: output)
    async let listed = Self.list(root)
    let last = options.isClean ? nil : LastBuild.load(from: root)
    guard let last, last.identity == identity, let tree = try publishedTree() else {
      return try await buildAll(try await listed.get(), over: nil, identity, &clock)
    }
    async let examined = Self.examine(tree, since: last, jobs: options.jobs)
    let project = try await listed.get()
    let changes = try await SourceChanges.find(in: project, since: last, jobs: options.jobs)
    let state = try await examined.get()
    if changes.isEmpty, state.isWhole, let findings = try? last.findings.decoded() {
      return report(findings, nothingSince: last, changes, state)
    }
    let details: BuildDetails?
    if state.isWhole, changes.areEditsOfArticles {
      clock.begin(.reading)
      async let read = readShared(project)
      details = try? last.decodedDetails()
      let shared = try await read.get()
      if let details,
        let report = try await runContained(project, shared, over: last, details, changes, &clock)
      {
        return report
      }
    } else {
      details = try? last.decodedDetails()
    }
    let previous = details.map {
      PreviousSite(last, $0, state: state, changes: changes.all) {
        try? tree.directory.read($0, limit: Self.pageLimit)
      }
    }
    return try await buildAll(project, over: previous, identity, &clock) { shared in
      details.map { KnownTexts(of: project, since: last, $0, changes, shared) } ?? KnownTexts()
    }
  }

  /// Lists the sources while what the last build left is read.
  private static func list(_ root: Directory) async -> Result<Project, SiteBuildError> {
    do throws(SiteBuildError) {
      return .success(try Project(root))
    } catch {
      return .failure(error)
    }
  }

  /// Looks at the output while the sources are listed.
  private static func examine(
    _ tree: OutputTree,
    since last: LastBuild,
    jobs: Int
  ) async -> Result<OutputState, SiteBuildError> {
    do throws(SiteBuildError) {
      return .success(try await OutputState.examine(tree, since: last, jobs: jobs))
    } catch {
      return .failure(error)
    }
  }

  /// Nothing is to be done but to say again what was found.
  private func report(
    _ findings: [Diagnostic],
    nothingSince last: LastBuild,
    _ changes: SourceChanges,
    _ state: OutputState
  ) -> BuildReport {
    var written = BuildReport.Written(articles: last.articleCount, files: last.outputs.count)
    written.unchanged = last.outputs.count
    written.nextChange = last.nextChange
    var report = BuildReport(diagnostics: findings, written: written)
    report.cacheFailure = failure { () throws(FileSystemError) in
      try last.renew(changes, state, in: root)
    }
    report.remains = [last]
    return report
  }

  private func buildAll(
    _ project: Project,
    over known: PreviousSite?,
    _ identity: ContentHash,
    _ clock: inout StageClock,
    texts: (SharedFiles) -> KnownTexts = { _ in KnownTexts() }
  ) async throws(SiteBuildError) -> BuildReport {
    let previous = known ?? PreviousSite()
    var site = try await builder.inspect(project, &clock, texts: texts)
    if site.shared.site.configuration.searches, !site.findings.remaining.hasErrors {
      clock.begin(.indexing)
      site = try await SearchIndexer(root: root, options: options).extended(site)
    }
    let edition = try NextEdition(in: area, over: previous, jobs: options.jobs)
    let rendered = try await builder.render(site, over: previous, &clock, isLastUse: true) {
      edition.take($0)
    }
    var report = BuildReport(diagnostics: rendered.diagnostics.inReadingOrder(), written: nil)
    report.timings.templates = [BuildTimings.Template](rendered.files)
    guard !report.diagnostics.hasErrors else { return report }
    clock.begin(.publishing)
    let stale =
      previous.isWhole ? previous.paths(besides: rendered.files) : try staleFiles(rendered.files)
    var written = BuildReport.Written(rendered, removed: stale.count)
    let moment = Timestamp.now
    let publication = try await edition.publish(
      rendered.files.map { ($0.path, $0.delivery.outcome) },
      removing: stale
    )
    written.method = publication?.method
    report.written = written
    PictureCache(in: root).removeAll(but: site.preparedNames)
    clock.begin(.recording)
    let record = try await record(
      site,
      rendered,
      publication,
      at: moment,
      over: previous,
      identity,
      &report
    )
    report.remains = [site, rendered, record]
    return report
  }

  /// Keeps what the next build can go on from; nil if there is nothing to be kept.
  ///
  /// - Parameter moment: before the site was published.
  private func record(
    _ site: InspectedSite,
    _ rendered: RenderedSite,
    _ publication: (method: PublishingMethod, folder: String?)?,
    at moment: Timestamp,
    over previous: PreviousSite,
    _ identity: ContentHash,
    _ report: inout BuildReport
  ) async throws(SiteBuildError) -> LastBuild? {
    guard let tree = try publishedTree() else { return nil }
    // What came in place of the whole output holds no folder of another hand; and a file that takes
    // its name by itself has another time of change then.
    let (isReplaced, isAsWritten) =
      switch publication {
      case (.created, _)?, (.exchanged, nil)?: (true, true)
      case (.exchanged, _)?: (false, true)
      case (.fileByFile, _)?, nil: (false, false)
      }
    if !isReplaced, !previous.isWhole { _ = try? tree.removeEmptyFolders() }
    async let texts = KnownTexts.encoded(site.parsed.outcomes, jobs: options.jobs)
    // The site is published: who stops the program now has only the next build do more.
    let record = try? await LastBuild(
      site,
      rendered,
      findings: report.diagnostics,
      in: tree,
      // Nothing was put in place of folders that are as they were when they were looked at.
      since: publication == nil ? site.project.listed : moment,
      isAsWritten: isAsWritten,
      identity: identity,
      previous: previous,
      options: options
    )
    if let record {
      let texts = try? await texts
      report.cacheFailure = failure { () throws(FileSystemError) in
        try record.save(in: root)
        try texts?.save(for: record, in: root)
      }
    }
    return record
  }

  /// The files in the output folder that are not part of the site.
  private func staleFiles(_ files: [RenderedFile]) throws(SiteBuildError) -> [String] {
    guard let tree = try publishedTree() else { return [] }
    let current = Set(files.map { ExactText($0.path) })
    do {
      let listing = try tree.files()
      return listing.entries.map(\.path)
        .filter { !current.contains(ExactText($0)) && !area.holds($0) }
        + listing.problems.map(\.path)
    } catch {
      throw .fileSystem(error)
    }
  }

  func publishedTree() throws(SiteBuildError) -> OutputTree? {
    do {
      return try area.place.open().map { OutputTree($0) }
    } catch {
      throw .fileSystem(error)
    }
  }

  /// Why something could not be kept for the next build, if it could not.
  func failure(of keep: () throws(FileSystemError) -> Void) -> FileSystemError? {
    do {
      try keep()
      return nil
    } catch {
      return error
    }
  }
}

extension BuildReport.Written {
  fileprivate init(_ rendered: RenderedSite, removed: Int) {
    self.init(articles: rendered.articleCount, files: rendered.files.count)
    self.removed = removed
    nextChange = rendered.nextChange
    for file in rendered.files {
      switch file.delivery.outcome {
      case .created: created += 1
      case .updated: updated += 1
      case .unchanged: unchanged += 1
      }
    }
  }
}

extension PreviousSite {
  /// The paths of its files that are not among others.
  fileprivate func paths(besides files: [RenderedFile]) -> [String] {
    let current = Set(files.map { ExactText($0.path) })
    return paths.filter { !current.contains(ExactText($0)) }
  }
}
