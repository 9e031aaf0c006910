internal import Content
internal import Diagnostics
internal import FileSystem
internal import Outputs
internal import Synchronization

/// The site as it is now, built in memory: nothing is written, and the output folder is never
/// touched.
///
/// What one build has parsed and made is kept for the next, which does as little as it can prove to be
/// enough, as `BuildRun` does with what lies on disk.
package actor PreviewBuilder {
  private let builder: SiteBuilder
  private var site: PreviewSite
  /// Made while the site is already shown; nil before the first build and after one that failed.
  private var memory: Task<PreviewMemory, Never>?

  /// - Parameter options: the output folder among them is not looked at.
  package init(_ options: BuildOptions) {
    var options = options
    options.measuresReading = true
    builder = SiteBuilder(options)
    site = PreviewSite(files: [], articles: [:], planned: [], findings: [], basePath: "/")
  }

  /// Builds anew after files of the project have changed.
  ///
  /// - Parameters:
  ///   - changes: their paths relative to the root; nil if anything may have changed.
  ///   - firstLook: takes the site with the edited articles' own pages, where everything has to be
  ///     built and they are ready long before; other pages are still as they were.
  /// - Returns: nil if the task was cancelled before the site was made; then the next build has to be
  ///   told of these changes as well.
  package func build(
    after changes: Set<String>?,
    firstLook: @Sendable (PreviewSite) async -> Void = { _ in }
  ) async -> PreviewSite? {
    let memory = await memory?.value
    do throws(SiteBuildError) {
      if let changes, let memory, let edited = await edit(memory, changes) {
        site = edited
      } else {
        if let changes, let memory, let look = await look(memory, changes) { await firstLook(look) }
        site = try await buildAll(over: memory)
      }
    } catch {
      if case .superseded = error { return nil }
      self.memory = nil
      // The base path stays, so that addresses still lead where they did.
      site = PreviewSite(failure: error, basePath: site.basePath)
    }
    return site
  }

  /// The site after edits of articles that nothing but their own pages shows; nil if more may have
  /// changed.
  private func edit(_ memory: PreviewMemory, _ changes: Set<String>) async -> PreviewSite? {
    let changes = SourceChanges(edits: changes.sorted())
    guard let outcome = await contained(memory, changes) else { return nil }
    self.memory = Task { @concurrent in
      var memory = memory
      memory.take(outcome, after: changes)
      return memory
    }
    return site(with: outcome, memory)
  }

  /// The site with the pages of edited articles as they will be, and all others as they were; nil if
  /// something else was edited, or if there is an error in an article.
  private func look(_ memory: PreviewMemory, _ changes: Set<String>) async -> PreviewSite? {
    let changes = SourceChanges(edits: changes.sorted())
    return await contained(memory, changes, isFirstLook: true).map { site(with: $0, memory) }
  }

  private func contained(
    _ memory: PreviewMemory,
    _ changes: SourceChanges,
    isFirstLook: Bool = false
  ) async -> ContainedBuild.Outcome? {
    guard memory.isWhole, !changes.edits.isEmpty else { return nil }
    let build = ContainedBuild(
      project: memory.project,
      options: builder.options,
      last: memory.last,
      details: memory.details,
      changes: changes,
      shared: memory.shared,
      isFirstLook: isFirstLook
    )
    var clock = StageClock { _ in }
    // What went wrong is told by the build of everything that follows.
    return try? await build.run(&clock)
  }

  private func site(
    with outcome: ContainedBuild.Outcome,
    _ memory: PreviewMemory
  ) -> PreviewSite {
    var edited = site
    edited.take(
      outcome.files.map { ($1.finished, at: memory.sitePaths[$0]) },
      texts: PreviewTexts(outcome.parsed, in: memory.shared.site, on: builder.options.today),
      findings: outcome.findings
    )
    return edited
  }

  private func buildAll(over memory: PreviewMemory?) async throws(SiteBuildError) -> PreviewSite {
    var clock = StageClock { _ in }
    let root = try Project.root(at: builder.options.root)
    let project = try Project(root)
    let inspected = try await SearchIndexer(root: root, options: builder.options).extended(
      try await builder.inspect(project, &clock) { shared in
        memory?.known(in: project, with: shared) ?? KnownArticles()
      }
    )
    let previous = memory?.previous(to: inspected) ?? PreviousSite()
    let shelf = Shelf()
    let rendered = try await builder.render(
      inspected,
      over: previous,
      &clock,
      despiteErrors: true
    ) { file in
      shelf.put(file)
      return .success(Delivery(outcome: .created, fingerprint: nil))
    }
    let files = shelf.files(of: inspected.plan, or: memory)
    let isComplete = rendered.files.count == inspected.plan.outputs.count
    self.memory =
      isComplete
      ? Task { @concurrent in PreviewMemory(inspected, rendered, files, since: previous) } : nil
    let findings = rendered.diagnostics.inReadingOrder()
    let texts = PreviewTexts(
      inspected.parsed,
      in: inspected.shared.site,
      on: builder.options.today
    )
    let articles = texts.articles(of: project, findings)
    let faults = PreviewFaults(findings, in: inspected)
    return PreviewSite(
      files: inspected.plan.outputs.compactMap { output in
        faults.spoil(output) ? nil : files[output.path].map { PreviewFile($0, for: output) }
      },
      articles: articles,
      planned: planned(inspected, articles),
      findings: findings,
      basePath: inspected.shared.site.baseURL.path,
      searches: inspected.shared.site.configuration.searches
    )
  }

  /// The paths of all pages that there would be if nothing were wrong: also of texts that could not
  /// be parsed, of which the plan knows nothing.
  private func planned(
    _ site: InspectedSite,
    _ articles: [String: PreviewArticle]
  ) -> Set<String> {
    let parsed = site.parsed.articles.map(\.path) + site.parsed.pages.map(\.path)
    return Set(articles.keys).subtracting(parsed).union(site.plan.outputs.map(\.sitePath))
  }
}

/// Takes the finished files of one build from all its threads.
private final class Shelf: Sendable {
  private let contents = Mutex<[String: FinishedFile]>([:])

  func put(_ file: FinishedFile) {
    contents.withLock { $0[file.path] = file }
  }

  /// All files of a site by their paths in the output folder; what was not made is as it was.
  func files(of plan: Plan, or memory: PreviewMemory?) -> [String: FinishedFile] {
    contents.withLock { made in
      let files = plan.outputs.compactMap { output in
        (made[output.path] ?? memory?.files[output.path]).map { (output.path, $0) }
      }
      return Dictionary(files) { first, _ in first }
    }
  }
}
