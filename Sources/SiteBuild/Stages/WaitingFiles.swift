internal import Content
internal import Diagnostics

/// The files beside articles that are not on the site yet, which wait for them.
///
/// A file belongs to the innermost folder around it that holds an article as `index.md`.
struct WaitingFiles: Sendable {
  /// By the paths of the files, why their articles are not on the site.
  private(set) var reasons: [ExactText: Publication.Reason] = [:]
  /// What the next build knows those by that nothing else has read.
  private(set) var records: [FileRecord] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter articles: all of the project.
  init(
    in project: Project,
    among assets: AssetCatalog,
    of articles: [Article],
    _ standings: ArticleStandings
  ) throws(SiteBuildError) {
    let folders = OwnFolders(of: articles, standings)
    for path in assets.paths {
      guard let reason = folders.reason(for: path) else { continue }
      reasons[ExactText(path)] = reason
      guard case .file? = assets[path] else { continue }
      switch project.read(path, limit: Project.assetLimit) {
      case .success(let file): records.append(file.record)
      case .failure(.finding(let finding)): diagnostics.append(finding)
      case .failure(.environment(let error)): throw .fileSystem(error)
      }
    }
  }

  /// The files that are on the site.
  func others(of assets: AssetCatalog) -> AssetCatalog {
    reasons.isEmpty ? assets : assets.filter { reasons[ExactText($0)] == nil }
  }

  /// What is known of the folders that belong to single articles.
  private struct OwnFolders {
    private var all: Set<ExactText> = []
    private var reasons: [ExactText: Publication.Reason] = [:]

    init(of articles: [Article], _ standings: ArticleStandings) {
      for (article, reason) in standings.waiting {
        if let folder = article.ownFolder { reasons[ExactText(folder)] = reason }
      }
      guard !reasons.isEmpty else { return }
      all = Set(articles.compactMap { $0.ownFolder.map { ExactText($0) } })
    }

    /// Why the article is not on the site that a file belongs to; nil if it is, or if there is none.
    func reason(for path: String) -> Publication.Reason? {
      guard !reasons.isEmpty else { return nil }
      var folder = path.folderPath
      while !folder.isEmpty, !all.contains(ExactText(folder)) { folder = folder.folderPath }
      return reasons[ExactText(folder)]
    }
  }
}

extension Article {
  /// The folder that holds this article alone and what belongs to it.
  fileprivate var ownFolder: String? {
    let path = source.path
    return path.hasByteSuffix("/index.md") ? path.folderPath : nil
  }
}
