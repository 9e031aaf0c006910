internal import Content
internal import Diagnostics
internal import FileSystem
internal import Outputs

/// Builds a site: finds, reads, parses, plans, checks, renders and writes, in that order.
///
/// Nothing is written before everything has been checked and rendered, so a site with an error
/// leaves the old one as it was.
package struct SiteBuilder: Sendable {
  private let options: BuildOptions
  private let progress: @Sendable (BuildStage) -> Void

  /// The version of the program, with that of the library that renders Markdown.
  package static let version = Version.current

  /// - Parameter progress: is told when a stage begins.
  package init(
    _ options: BuildOptions,
    progress: @escaping @Sendable (BuildStage) -> Void = { _ in }
  ) {
    self.options = options
    self.progress = progress
  }

  package func build() async throws(SiteBuildError) -> BuildReport {
    let root = try openRoot()
    progress(.reading)
    // Before the lock, whose file would be left behind in a folder that is no project.
    let project = try Project(root)
    let lock = try OutputFolder.lock(root)
    defer { lock.release() }
    let output = OutputFolder(options.output, root: options.root)
    try output.checkPlace()

    let shared = try await ReadStage(project: project, options: options).run()
    progress(.parsing)
    let parsed = try await ParseStage(
      project: project,
      shared: shared,
      jobs: options.jobs
    ).run()
    progress(.checking)
    let plan = PlanStage(shared: shared, parsed: parsed, options: options).run()
    var findings = shared.diagnostics + parsed.diagnostics + plan.diagnostics
    guard !findings.hasErrors else {
      return BuildReport(diagnostics: findings.inReadingOrder(), written: nil)
    }

    progress(.rendering)
    let rendered = try await RenderStage(
      project: project,
      templates: shared.templateSet,
      jobs: options.jobs
    ).run(plan.outputs)
    findings += rendered.diagnostics
    guard !findings.hasErrors else {
      return BuildReport(diagnostics: findings.inReadingOrder(), written: nil)
    }

    progress(.writing)
    let tree = try output.open()
    var written = try await WriteStage(tree: tree, jobs: options.jobs).run(rendered.outputs)
    written.articles = plan.articleCount
    written.nextChange = plan.nextChange
    return BuildReport(diagnostics: findings.inReadingOrder(), written: written)
  }

  private func openRoot() throws(SiteBuildError) -> Directory {
    do {
      return try Directory.open(options.root)
    } catch {
      throw .fileSystem(error)
    }
  }
}
