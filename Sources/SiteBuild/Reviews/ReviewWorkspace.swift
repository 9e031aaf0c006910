internal import Content
internal import Diagnostics
internal import FileSystem

/// A project as far as reviews need it.
struct ReviewWorkspace {
  let project: Project
  private let options: BuildOptions

  init(_ options: BuildOptions) throws(SiteBuildError) {
    self.options = options
    let root: Directory
    do {
      root = try Directory.open(options.root)
    } catch {
      throw .fileSystem(error)
    }
    project = try Project(root)
  }

  func read() async throws(SiteBuildError) -> SharedFiles {
    try await ReadStage(project: project, options: options).run()
  }

  func parser(with shared: SharedFiles) -> ArticleParser {
    ArticleParser(site: shared.site, assets: shared.assets) { ContentDigest(of: $0).hexadecimal }
  }

  /// The file of an article that was named by its id or its path.
  func path(ofArticle name: String) throws(SiteBuildError) -> String {
    let ids = project.articles.map { ArticleFile.id(of: $0) ?? $0 }
    for (path, id) in zip(project.articles, ids) where path == name || id == name { return path }
    throw .unknownArticle(name, hint(for: name, among: ids))
  }
}
