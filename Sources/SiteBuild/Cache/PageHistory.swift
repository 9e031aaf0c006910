internal import Diagnostics
internal import FileSystem

/// What a page of the site that was built last was made from, why it was made when it was, and whether
/// the next build will make it again.
package struct PageHistory: Sendable {
  /// The file in the output folder.
  package let file: String
  /// The files of the project that it was made from, its own first.
  package let sources: [String]
  package let reason: RebuildReason
  /// The files of the project that came, went or changed since, in order.
  package let changes: [String]

  /// Those of the changed files that it was made from.
  package var changedSources: [String] {
    sources.filter { source in changes.contains { $0.utf8.elementsEqual(source.utf8) } }
  }

  /// The history of the files that a name stands for: a page's address, a file of the site, or a
  /// source, whose own pages are meant.
  ///
  /// - Throws: `unknownPage` if there are none, `nothingBuilt` if there is no record of a build.
  package static func find(
    _ name: String,
    in options: BuildOptions
  ) async throws(SiteBuildError) -> [PageHistory] {
    let root = try Project.root(at: options.root)
    let project = try Project(root)
    guard
      let last = LastBuild.load(from: root),
      let details = try? last.decodedDetails()
    else { throw .nothingBuilt(options.root) }
    let changes = try await SourceChanges.find(in: project, since: last, jobs: options.jobs)
    let wanted = PageName(name)
    let histories = zip(last.outputs, details.pages).compactMap { output, page in
      let sources = page.sources.compactMap { position in
        last.sources.indices.contains(position) ? last.sources[position].path : nil
      }
      return wanted.matches(output.path, madeFrom: sources.first)
        ? PageHistory(
          file: output.path,
          sources: sources,
          reason: page.reason,
          changes: changes.all
        ) : nil
    }
    guard !histories.isEmpty else {
      throw .unknownPage(name, hint(for: name, among: last.outputs.map(\.path)))
    }
    return histories
  }
}

/// The ways to name a page: `/articles/sciatica/`, `articles/sciatica/index.html`, with or without the
/// output folder's name ahead, or `articles/sciatica.md`.
private struct PageName {
  private let path: String

  init(_ typed: String) {
    let parts = typed.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    path = parts.filter { $0 != "." }.joined(separator: "/")
  }

  func matches(_ file: String, madeFrom source: String?) -> Bool {
    let page = path.isEmpty ? "index.html" : path + "/index.html"
    let names = [path, page]
    return names.contains { name in
      name.utf8.elementsEqual(file.utf8) || name.utf8.elementsEqual("public/\(file)".utf8)
    } || source.map { $0.utf8.elementsEqual(path.utf8) } == true
  }
}
