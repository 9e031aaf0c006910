internal import Content
internal import Diagnostics

/// The files beside articles that are not on the site yet, which wait for them.
///
/// A file belongs to the innermost folder around it that holds an article as `index.md`.
struct WaitingFiles: Sendable {
  /// By the paths of the files, why they are not on the site.
  private(set) var reasons: [ExactText: String] = [:]
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
    let folders = Self.folders(of: articles, standings)
    guard !folders.isEmpty else { return }
    for path in assets.paths {
      guard let reason = Self.reason(path, folders) else { continue }
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

  /// The folders of single articles, with the reason where one is not on the site; none if all are.
  private static func folders(
    of articles: [Article],
    _ standings: ArticleStandings
  ) -> [ExactText: String?] {
    let waiting =
      standings.drafts.map { ($0, "lies beside a draft") }
      + standings.embargoed.map { article, day in
        (article, "lies beside an article that is not published before \(day)")
      }
    guard waiting.contains(where: { $0.0.ownFolder != nil }) else { return [:] }
    var folders: [ExactText: String?] = [:]
    for article in articles {
      if let folder = article.ownFolder { folders[ExactText(folder)] = .some(nil) }
    }
    for (article, reason) in waiting {
      if let folder = article.ownFolder { folders[ExactText(folder)] = reason }
    }
    return folders
  }

  private static func reason(_ path: String, _ folders: [ExactText: String?]) -> String? {
    var folder = path.folderPath
    while !folder.isEmpty {
      if let reason = folders[ExactText(folder)] { return reason }
      folder = folder.folderPath
    }
    return nil
  }
}

extension Article {
  /// The folder that holds this article alone and what belongs to it.
  fileprivate var ownFolder: String? {
    let path = source.path
    return path.hasByteSuffix("/index.md") ? path.folderPath : nil
  }
}
