internal import Content
internal import Diagnostics
internal import FileSystem
internal import HTML
internal import Outputs
internal import Templates

/// A finished file of the site.
struct RenderedOutput: Sendable {
  let path: String
  let bytes: [UInt8]
}

/// Renders the planned outputs in parallel, and looks in the bytes of each page for what it must
/// hold.
struct RenderStage {
  let project: Project
  let templates: TemplateSet
  let jobs: Int

  /// One mistake in a template breaks every page that it makes; this many tell the tale.
  private static let violationLimit = 20

  /// Every output in order, with the findings about those that lack what they must hold.
  func run(
    _ outputs: [PlannedOutput]
  ) async throws(SiteBuildError) -> (outputs: [RenderedOutput], diagnostics: [Diagnostic]) {
    let (project, templates) = (project, templates)
    let results = await parallelMap(outputs, jobs: jobs) { output in
      Self.bytes(of: output, templates, project).map { bytes in
        let violations = output.invariants.filter { !bytes.span.contains($0.html.bytes.span) }
        return (RenderedOutput(path: output.path, bytes: bytes), violations.map(\.violation))
      }
    }
    var rendered: [RenderedOutput] = []
    rendered.reserveCapacity(outputs.count)
    var findings: [Diagnostic] = []
    for result in results {
      switch result {
      case .success(let (output, violations)):
        rendered.append(output)
        findings += violations.prefix(max(0, Self.violationLimit - findings.count))
      case .failure(.finding(let finding)): findings.append(finding)
      case .failure(.environment(let error)): throw .fileSystem(error)
      }
    }
    return (rendered, findings)
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
