internal import Checks
internal import Content
internal import Diagnostics
internal import FileSystem
internal import HTML
internal import Markdown
internal import Outputs
internal import Templates

/// A finished file of the site.
struct RenderedOutput: Sendable {
  let path: String
  let bytes: [UInt8]
}

/// Renders the planned outputs in parallel, looks in the bytes of each page for what it must hold,
/// runs the rules about pages, and checks where the addresses in them lead.
struct RenderStage {
  let project: Project
  let templates: TemplateSet
  let base: BaseURL
  let dates: DateStyle
  /// The links of the Markdown files that have pages, by the path of the file.
  let sources: [String: [LinkFact]]
  let rules: CheckRunner
  let jobs: Int

  /// One mistake in a template breaks every page that it makes; this many tell the tale.
  private static let violationLimit = 20

  /// Every output in order, with the findings about them.
  func run(
    _ outputs: [PlannedOutput]
  ) async throws(SiteBuildError) -> (outputs: [RenderedOutput], diagnostics: [Diagnostic]) {
    let (project, templates, rules) = (project, templates, rules)
    let checker = PageLinkChecker(outputs, base: base)
    let structuredData = StructuredDataChecker(base: base, dates: dates)
    let results = try await parallelMap(outputs, jobs: jobs) { output in
      Self.bytes(of: output, templates, project).map { bytes in
        let violations = output.invariants.filter { !$0.isKept(in: bytes.span) }
        let scan = output.addresses.map { PageScan(bytes, as: $0) }
        let page = scan.flatMap { output.checkedPage(bytes, $0.structure) }
        return Finished(
          output: RenderedOutput(path: output.path, bytes: bytes),
          violations: violations.map(\.violation),
          report: page.map { rules.check($0) },
          mismatches: scan.map { structuredData.check(bytes, $0.outline, of: output) } ?? [],
          links: scan.map { checker.check($0, of: output) }
        )
      }
    }
    var rendered: [RenderedOutput] = []
    rendered.reserveCapacity(outputs.count)
    var findings: [Diagnostic] = []
    var pages = PageFindings()
    var comparison = PageComparison()
    var mismatches = StructuredDataReport()
    var links: [PageLinks?] = []
    links.reserveCapacity(outputs.count)
    for (index, (planned, result)) in zip(outputs, results).enumerated() {
      switch result {
      case .success(let finished):
        rendered.append(finished.output)
        links.append(finished.links)
        findings += finished.violations.prefix(max(0, Self.violationLimit - findings.count))
        mismatches.add(finished.mismatches, on: planned)
        guard let report = finished.report else { continue }
        pages.add(report.findings, on: planned.sitePath, template: planned.maker)
        comparison.add(report, of: index)
      case .failure(.finding(let finding)):
        findings.append(finding)
        links.append(nil)
      case .failure(.environment(let error)): throw .fileSystem(error)
      }
    }
    for (index, finding) in comparison.deviations {
      pages.add([finding], on: outputs[index].sitePath, template: outputs[index].maker)
    }
    return (
      rendered,
      findings + pages.diagnostics + mismatches.diagnostics
        + checker.findings(links, sources: sources)
    )
  }

  /// A file with what is wrong with it.
  private struct Finished: Sendable {
    let output: RenderedOutput
    let violations: [Diagnostic]
    let report: PageReport?
    let mismatches: [StructuredDataMismatch]
    let links: PageLinks?
  }

  private static func bytes(
    of output: PlannedOutput,
    _ templates: TemplateSet,
    _ project: Project
  ) -> Result<[UInt8], Project.ReadFailure> {
    switch output.content {
    case .page(let template, let record):
      var writer = HTMLWriter(capacity: 16 << 10)
      templates.render(template, record(), into: &writer)
      return .success(writer.finish().bytes)
    case .bytes(let make):
      return .success(make())
    case .copy(let path):
      return project.read(path, limit: Project.assetLimit).map(\.bytes)
    }
  }
}

extension PlannedOutput {
  /// What the rules about pages look at; nil for a file that is no page of the theme.
  fileprivate func checkedPage(_ bytes: [UInt8], _ structure: PageStructure) -> CheckedPage? {
    guard case .page(let template, _) = content else { return nil }
    return CheckedPage(
      path: sitePath,
      template: template,
      bytes: bytes,
      structure: structure,
      origin: origin
    )
  }
}

extension PlannedOutput.Invariant {
  /// Whether a page holds what it must, in the place where it must.
  fileprivate func isKept(in page: Span<UInt8>) -> Bool {
    guard let place = page.firstPlace(of: html.bytes.span) else { return false }
    guard let content, !content.isEmpty, let body = page.firstPlace(of: content.bytes.span) else {
      return true
    }
    return place < body
  }
}

extension Span<UInt8> {
  /// Where the bytes of another span first stand in a row; those of an empty one stand at 0.
  fileprivate func firstPlace(of other: Span<UInt8>) -> Int? {
    guard !other.isEmpty else { return 0 }
    guard other.count <= count else { return nil }
    let first = other[0]
    for start in 0...(count - other.count) where self[start] == first {
      var offset = 1
      while offset < other.count, self[start + offset] == other[offset] { offset += 1 }
      if offset == other.count { return start }
    }
    return nil
  }
}
