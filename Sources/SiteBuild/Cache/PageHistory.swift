internal import Content
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
  /// - Throws: `unpublishedArticle` or `unknownPage` if there are none, `nothingBuilt` if there is no
  ///   record of a build.
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
    let wanted = PageName(name, on: BaseURL(last.home))
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
      if let path = project.articles.first(where: wanted.matches(article:)),
        let reason = try await reason(why: path, isNoPageOf: project, options)
      {
        throw .unpublishedArticle(path, reason)
      }
      throw .unknownPage(name, hint(for: name, among: last.outputs.map(\.path)))
    }
    return histories
  }

  /// Why a build without drafts makes no page of an article; nil if it makes one, or if that cannot be
  /// told.
  private static func reason(
    why path: String,
    isNoPageOf project: Project,
    _ options: BuildOptions
  ) async throws(SiteBuildError) -> Publication.Reason? {
    guard let file = try? project.read(path, limit: Project.textLimit).get() else { return nil }
    let shared = try await ReadStage(project: project, options: options, preparesPictures: false)
      .run()
    let parser = ArticleParser(site: shared.site, assets: shared.assets)
    guard let article = parser.parse(file.content).article else { return nil }
    let publication = Publication(of: article, on: options.today, includesDrafts: false)
    return if case .unpublished(let reason) = publication { reason } else { nil }
  }
}

/// The ways to name a page: `/articles/sciatica/`, with or without the path or all of the site's
/// address ahead, `articles/sciatica/index.html`, with or without the output folder's name ahead, or
/// `articles/sciatica.md`.
private struct PageName {
  private let paths: [String]

  init(_ typed: String, on base: BaseURL?) {
    var spellings = [typed]
    let address = base.map { SiteAddress(Array(typed.utf8)[...], on: "/", base: $0) }
    if case .place(let path, _)? = address { spellings.append(path.text) }
    paths = spellings.map { spelling in
      let parts = spelling.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
      return parts.filter { $0 != "." }.joined(separator: "/")
    }
  }

  func matches(_ file: String, madeFrom source: String?) -> Bool {
    paths.contains { path in
      let page = path.isEmpty ? "index.html" : path + "/index.html"
      return [path, page].contains { name in
        name.utf8.elementsEqual(file.utf8) || name.utf8.elementsEqual("public/\(file)".utf8)
      } || source.map { $0.utf8.elementsEqual(path.utf8) } == true
    }
  }

  /// Whether the page of an article is meant, if it has one.
  func matches(article path: String) -> Bool {
    ArticleFile.id(of: path).map { matches("articles/\($0)/index.html", madeFrom: path) } ?? false
  }
}
