import Content
import Diagnostics
import ExternalLinks
import SiteBuild
import TestSupport

/// A copy of the fixture site in a folder of its own, which a test changes and builds.
struct Workshop {
  let folder: TemporaryFolder
  var today = CalendarDate(year: 2026, month: 6, day: 15) ?? .earliest
  var jobs = 2

  /// - Parameters:
  ///   - project: the project to copy, in place of the fixture.
  ///   - overlay: a folder of `Fixtures/sites-invalid/` that is laid over the site.
  init(of project: String = "\(Snapshot.fixtures)/sites/clinic", overlay: String? = nil) throws {
    folder = try TemporaryFolder()
    for part in ["articles", "site", "templates"] {
      for (path, bytes) in FileTree.read("\(project)/\(part)") {
        try folder.write(bytes, to: "\(part)/\(path)")
      }
    }
    guard let overlay else { return }
    for (path, bytes) in FileTree.read("\(Snapshot.fixtures)/sites-invalid/\(overlay)")
    where path != "expected.txt" {
      try folder.write(bytes, to: path)
    }
  }

  /// - Parameter output: the output folder; empty for what needs none.
  func options(output: String = "") -> BuildOptions {
    BuildOptions(root: folder.path, output: output, today: today, jobs: jobs)
  }

  func build(
    output: String = "public",
    _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> BuildReport {
    var options = options(output: "\(folder.path)/\(output)")
    change(&options)
    return try await SiteBuilder(options).build()
  }

  /// Changes a file.
  func edit(_ path: String, _ change: (String) -> String) throws {
    let text = String(decoding: folder.bytes(of: path) ?? [], as: UTF8.self)
    try folder.write(change(text), to: path)
  }

  /// The findings of a check that tries the links of one file to other sites as well.
  func check(externalLinksOf file: String) async throws -> [Diagnostic] {
    try await SiteBuilder(options()).check(
      externalLinks: ExternalLinkOptions(today: today),
      in: { $0 == file },
      progress: { _, _ in }
    ).diagnostics
  }

  /// The site that was built.
  var site: [String: [UInt8]] { folder.tree("public") }

  /// The findings as an editor reads them, a line each.
  func text(of findings: [Diagnostic]) -> String {
    var sources = SourceCatalog { folder.bytes(of: $0) }
    return TextPrinter(hasExcerpts: false, hasColour: false).render(findings, from: &sources)
  }

  static let article = """
    ---
    title: New
    description: New.
    date: 2026-06-02
    author: team
    tags: [back-pain]
    ---
    Text.

    """
}
