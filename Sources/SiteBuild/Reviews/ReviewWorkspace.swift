internal import Content
internal import Diagnostics
internal import FileSystem

/// A project as far as reviews need it.
struct ReviewWorkspace {
  let project: Project
  private let options: BuildOptions

  init(_ options: BuildOptions) throws(SiteBuildError) {
    self.options = options
    project = try Project(try Project.root(at: options.root))
  }

  func read() async throws(SiteBuildError) -> SharedFiles {
    try await ReadStage(project: project, options: options).run()
  }

  /// The file of an article that was named by its id or its path, or of a safety card by its path.
  func path(ofSigned name: String) throws(SiteBuildError) -> String {
    let name = name.hasBytePrefix("./") ? String(Substring(name.utf8.dropFirst(2))) : name
    if SafetySnippet.id(of: name) != nil, project.siteFiles.contains(name) { return name }
    let ids = project.articles.map { ArticleFile.id(of: $0) ?? $0 }
    for (path, id) in zip(project.articles, ids) where path == name || id == name { return path }
    let cards = project.siteFiles.filter { SafetySnippet.id(of: $0) != nil }
    throw .unknownArticle(name, hint(for: name, among: ids + cards))
  }
}
