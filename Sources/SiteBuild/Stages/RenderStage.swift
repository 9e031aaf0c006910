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
/// and checks where the addresses in them lead.
struct RenderStage {
  let project: Project
  let templates: TemplateSet
  let base: BaseURL
  /// The links of the Markdown files that have pages, by the path of the file.
  let sources: [String: [LinkFact]]
  let jobs: Int

  /// One mistake in a template breaks every page that it makes; this many tell the tale.
  private static let violationLimit = 20

  /// Every output in order, with the findings about those that lack what they must hold, and about
  /// the addresses in them.
  func run(
    _ outputs: [PlannedOutput]
  ) async throws(SiteBuildError) -> (outputs: [RenderedOutput], diagnostics: [Diagnostic]) {
    let (project, templates) = (project, templates)
    let checker = PageLinkChecker(outputs, base: base)
    let structuredData = StructuredDataChecker(base: base)
    let results = await parallelMap(outputs, jobs: jobs) { output in
      Self.bytes(of: output, templates, project).map { bytes in
        let violations = output.invariants.filter { !bytes.span.contains($0.html.bytes.span) }
        let scan = output.addresses.map { PageScan(bytes, as: $0) }
        let links = scan.map { checker.check($0, of: output) }
        let mismatches = scan.map { structuredData.check(bytes, $0.outline, of: output) } ?? []
        return Finished(
          output: RenderedOutput(path: output.path, bytes: bytes),
          violations: violations.map(\.violation),
          links: links,
          mismatches: mismatches
        )
      }
    }
    var rendered: [RenderedOutput] = []
    rendered.reserveCapacity(outputs.count)
    var findings: [Diagnostic] = []
    var links: [PageLinks?] = []
    links.reserveCapacity(outputs.count)
    var mismatches: [[StructuredDataMismatch]] = []
    mismatches.reserveCapacity(outputs.count)
    for result in results {
      switch result {
      case .success(let page):
        rendered.append(page.output)
        links.append(page.links)
        mismatches.append(page.mismatches)
        findings += page.violations.prefix(max(0, Self.violationLimit - findings.count))
      case .failure(.finding(let finding)):
        findings.append(finding)
        links.append(nil)
        mismatches.append([])
      case .failure(.environment(let error)): throw .fileSystem(error)
      }
    }
    findings += structuredData.findings(mismatches, of: outputs)
    return (rendered, findings + checker.findings(links, sources: sources))
  }

  /// A file, and what its bytes tell by themselves.
  private struct Finished: Sendable {
    let output: RenderedOutput
    let violations: [Diagnostic]
    let links: PageLinks?
    let mismatches: [StructuredDataMismatch]
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

extension Span<UInt8> {
  /// Whether the bytes of another span stand in a row somewhere in this one; an empty one does.
  fileprivate func contains(_ other: Span<UInt8>) -> Bool {
    guard !other.isEmpty else { return true }
    guard other.count <= count else { return false }
    let first = other[0]
    for start in 0...(count - other.count) where self[start] == first {
      var offset = 1
      while offset < other.count, self[start + offset] == other[offset] { offset += 1 }
      if offset == other.count { return true }
    }
    return false
  }
}
