internal import Content
internal import Diagnostics
internal import FileSystem
internal import Outputs
internal import Tools

/// Makes the search index of a site, or takes the one that was made of the same articles before.
struct SearchIndexer {
  let root: Directory
  let options: BuildOptions
  let runner: any ToolRunner

  init(root: Directory, options: BuildOptions) {
    self.init(
      root: root,
      options: options,
      runner: SubprocessRunner(path: options.programPath)
    )
  }

  init(root: Directory, options: BuildOptions, runner: any ToolRunner) {
    (self.root, self.options, self.runner) = (root, options, runner)
  }

  /// A site with the files of its index among those that it is going to have, if its settings ask for
  /// an index.
  func extended(_ site: InspectedSite) async throws(SiteBuildError) -> InspectedSite {
    let configuration = site.shared.site.configuration
    guard configuration.searches else { return site }
    let setting = SourceRange(path: Site.File.configuration, configuration.search.range)
    let index = try await index(
      of: site.plan.index,
      for: Self.describe(setting, in: site.project)
    )
    var extended = site
    extended.plan.add(index.outputs(for: setting))
    return extended
  }

  /// - Parameter setting: what asks for the index and where, for messages.
  func index(of site: SiteIndex, for setting: String) async throws(SiteBuildError) -> SearchIndex {
    // Pagefind takes a site without texts for a mistake.
    guard !site.articles.isEmpty else { return SearchIndex(files: []) }
    let documents = try await parallelMap(site.articles, jobs: options.jobs) {
      article -> Result<SearchIndex.File, FileSystemError> in
      guard article.makeBody() else {
        return .failure(FileSystemError(.read, article.source.path, .changedWhileRead))
      }
      let document = SearchDocument(of: article, in: site)
      return .success(SearchIndex.File(path: document.path, bytes: document.render()))
    }.map { result throws(SiteBuildError) in
      do throws(FileSystemError) {
        return try result.get()
      } catch {
        throw .fileSystem(error)
      }
    }
    let pagefind: Pagefind
    do throws(ToolError) {
      pagefind = try await Pagefind(
        for: setting,
        language: site.site.configuration.language,
        options: options,
        runner: runner
      )
    } catch {
      throw SiteBuildError(error)
    }
    let key = pagefind.identity(of: documents)
    if !options.isClean, let known = SearchIndexCache.load(key, from: root) { return known }
    let index = try await make(documents, with: pagefind)
    // Without it the next build makes the index again, and that is all.
    try? SearchIndexCache.save(index, key, in: root)
    return index
  }

  private func make(
    _ documents: [SearchIndex.File],
    with pagefind: Pagefind
  ) async throws(SiteBuildError) -> SearchIndex {
    let folder: WorkFolder
    do {
      folder = try root.makeWorkFolder(in: ".bedside/work")
    } catch {
      throw .fileSystem(error)
    }
    defer { folder.remove() }
    return try await pagefind.index(documents, in: folder)
  }

  /// The setting with its place, as findings name places.
  private static func describe(_ setting: SourceRange, in project: Project) -> String {
    let file = try? project.read(setting.path, limit: Project.registerLimit).get()
    let place = SourceLines(file?.bytes ?? []).location(of: setting.lowerBound)
    return "'search' in \(setting.path):\(place.line):\(place.column)"
  }
}
