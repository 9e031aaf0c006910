internal import Checks
internal import Content
internal import Diagnostics
internal import FileSystem
internal import HTML
internal import Markdown
internal import Outputs
internal import Templates

/// Renders the planned outputs in parallel, looks in the bytes of each page for what it must hold,
/// runs the rules about pages, and checks where the addresses in them lead.
///
/// A file is handed on as soon as it is made, so no more than a few are in memory at once.
struct RenderStage {
  let project: Project
  let templates: TemplateSet
  let base: BaseURL
  let checker: PageLinkChecker
  let dates: DateStyle
  /// What the pages were made from.
  let parsed: ParsedFiles
  let rules: CheckRunner
  let jobs: Int
  /// The site of the last build: what is as it was there needs no new check.
  let previous: PreviousSite
  /// The pages that need not even be made to know that they are as they were.
  let unaffected: UnaffectedPages
  /// Whether nobody asks for a page again once it has been looked into; see `PlannedOutput.release`.
  let isLastUse: Bool
  /// Takes each finished file, on any thread.
  let deliver: @Sendable (_ file: FinishedFile) -> Swift.Result<Delivery, FileSystemError>

  /// One mistake in a template breaks every page that it makes; this many tell the tale.
  private static let violationLimit = 20

  /// What is known of every output in order, with the findings about them.
  struct Result {
    var files: [RenderedFile] = []
    var diagnostics: [Diagnostic] = []
  }

  func run(_ outputs: [PlannedOutput]) async throws(SiteBuildError) -> Result {
    async let links = parsed.links
    let inspector = PageInspector(
      checker: checker,
      structuredData: StructuredDataChecker(base: base, dates: dates),
      rules: rules
    )
    let (project, templates, previous, deliver) = (project, templates, previous, deliver)
    let keep = keptFile
    let skipsChecks = canSkipChecks(of: outputs)
    // What was not looked into may have to be made again.
    let releases = isLastUse && !previous.isKnown
    let clock = ContinuousClock()
    // Behind the pages come the files about the whole site, which take hundreds of times as long.
    let results = try await parallelMap(outputs, jobs: jobs, lastFirst: true) {
      output -> Swift.Result<(RenderedFile, InspectedPage?), Project.ReadFailure> in
      if let kept = keep(output) {
        if skipsChecks { return .success((kept, nil)) }
        if let bytes = previous.bytes(of: output.path) {
          let file = FinishedFile(path: output.path, bytes: bytes, hash: kept.hash)
          let page = inspector.inspect(bytes, of: output)
          return .success((RenderedFile(file, from: nil, kept.delivery, page), page))
        }
      }
      let start = clock.now
      return Self.bytes(of: output, templates, project).flatMap { bytes, record in
        let end = clock.now
        let file = FinishedFile(path: output.path, bytes: bytes, hash: ContentHash(of: bytes))
        return deliver(file).mapError { .environment($0) }.map { delivery in
          let checked = clock.now
          var (rendered, page): (RenderedFile, InspectedPage?)
          if let earlier = previous[output.path], earlier.hash == file.hash, skipsChecks,
            earlier.page.isSettled, output.invariants.allSatisfy({ $0.isKept(in: bytes.span) })
          {
            (rendered, page) = (RenderedFile(kept: file.path, from: record, delivery, earlier), nil)
          } else {
            let inspected = inspector.inspect(bytes, of: output)
            (rendered, page) = (RenderedFile(file, from: record, delivery, inspected), inspected)
            if releases { output.release() }
          }
          if case .page(let template, _) = output.content {
            rendered.work = .init(
              template: template,
              bytes: bytes.count,
              rendering: end - start,
              checking: clock.now - checked
            )
          }
          return (rendered, page)
        }
      }
    }
    return try await collect(results, outputs, inspector, await links)
  }

  private func collect(
    _ results: [Swift.Result<(RenderedFile, InspectedPage?), Project.ReadFailure>],
    _ outputs: [PlannedOutput],
    _ inspector: PageInspector,
    _ sources: [String: [LinkFact]]
  ) async throws(SiteBuildError) -> Result {
    var rendered = Result()
    rendered.files.reserveCapacity(outputs.count)
    var pages = PageFindings()
    var comparison = PageComparison()
    var mismatches = StructuredDataReport()
    var inspected: [InspectedPage?] = []
    inspected.reserveCapacity(outputs.count)
    for (index, (planned, result)) in zip(outputs, results).enumerated() {
      switch result {
      case .success((let file, let page)):
        rendered.files.append(file)
        comparison.add(file.traits, of: index)
        inspected.append(page)
        guard let page else { continue }
        let room = max(0, Self.violationLimit - rendered.diagnostics.count)
        rendered.diagnostics += page.violations.prefix(room)
        mismatches.add(page.mismatches, on: planned)
        pages.add(page.findings, on: planned.sitePath, template: planned.maker)
      case .failure(.finding(let finding)):
        rendered.diagnostics.append(finding)
        inspected.append(nil)
      case .failure(.environment(let error)): throw .fileSystem(error)
      }
    }
    for (index, finding) in comparison.deviations {
      pages.add([finding], on: outputs[index].sitePath, template: outputs[index].maker)
    }
    rendered.diagnostics += pages.diagnostics + mismatches.diagnostics
    // Where one could not be made, nothing is published, and nothing need be known for next time.
    let isComplete = rendered.files.count == outputs.count
    if isComplete {
      rendered.diagnostics += try await lookAgain(rendered.files, &inspected, outputs, inspector)
    }
    let unmade = try await fillIn(&inspected, outputs, inspector)
    // Of the others it has been told why they could not be made.
    if isComplete { rendered.diagnostics += unmade }
    let found = try await checker.findings(inspected, sources: sources, jobs: jobs)
    rendered.diagnostics += found.diagnostics
    if isComplete { settle(&rendered.files, inspected, faulty: found.faulty) }
    return rendered
  }

  /// Whether a page whose bytes are the same, and which was in order, still is: as long as no file
  /// that it may refer to has gone.
  private func canSkipChecks(of outputs: [PlannedOutput]) -> Bool {
    guard previous.isKnown, !previous.changes.contains(ExactText(Site.File.configuration)) else {
      return false
    }
    return outputs.count { previous[$0.path] != nil } == previous.count
  }

  /// A page that is as the last build left it, was in order then, and needs not be made again.
  private func keptFile(_ output: PlannedOutput) -> RenderedFile? {
    guard
      unaffected.contains(output), let earlier = previous[output.path], earlier.isIntact,
      earlier.page.isSettled
    else { return nil }
    return RenderedFile(kept: output.path, .unchanged(earlier.fingerprint), earlier)
  }

  static func bytes(
    of output: PlannedOutput,
    _ templates: TemplateSet,
    _ project: Project
  ) -> Swift.Result<(bytes: [UInt8], record: FileRecord?), Project.ReadFailure> {
    switch output.content {
    case .page(let template, let record):
      guard output.prepare() else {
        return .failure(.finding(Project.refused(output.origin.path, .changedWhileRead)))
      }
      var writer = HTMLWriter(capacity: 32 << 10)
      templates.render(template, record(), into: &writer)
      return .success((writer.finish().bytes, nil))
    case .bytes(let make):
      return .success((make(), nil))
    case .copy(let path):
      return project.read(path, limit: Project.assetLimit).map { ($0.bytes, $0.record) }
    case .prepared(let name):
      do throws(FileSystemError) {
        return .success((try PictureCache(in: project.directory).read(name), nil))
      } catch {
        return .failure(.environment(error))
      }
    }
  }
}
