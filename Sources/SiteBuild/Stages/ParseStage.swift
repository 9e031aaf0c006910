internal import Content
internal import Diagnostics
internal import FileSystem

/// The articles and pages of a project, each parsed by itself.
struct ParsedFiles: Sendable {
  var articles: [Article] = []
  var pages: [SitePage] = []
  var diagnostics: [Diagnostic] = []
}

/// Reads and parses every article and page, in parallel.
struct ParseStage {
  let project: Project
  let shared: SharedFiles
  let jobs: Int

  func run() async throws(SiteBuildError) -> ParsedFiles {
    let project = project
    let articleParser = ArticleParser(site: shared.site, assets: shared.assets) {
      ContentDigest(of: $0).hexadecimal
    }
    let articles = await parallelMap(project.articles, jobs: jobs) { path in
      project.read(path, limit: Project.textLimit).map { articleParser.parse($0) }
    }
    let pageParser = SitePageParser(site: shared.site, assets: shared.assets)
    let pages = await parallelMap(project.pages, jobs: jobs) { path in
      project.read(path, limit: Project.textLimit).map { pageParser.parse($0) }
    }
    var parsed = ParsedFiles()
    for result in articles {
      guard let result = try take(result, &parsed.diagnostics) else { continue }
      parsed.diagnostics += result.diagnostics
      if let article = result.article { parsed.articles.append(article) }
    }
    for result in pages {
      guard let result = try take(result, &parsed.diagnostics) else { continue }
      parsed.diagnostics += result.diagnostics
      if let page = result.page { parsed.pages.append(page) }
    }
    return parsed
  }

  private func take<Value>(
    _ result: Result<Value, Project.ReadFailure>,
    _ findings: inout [Diagnostic]
  ) throws(SiteBuildError) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(.finding(let finding)):
      findings.append(finding)
      return nil
    case .failure(.environment(let error)): throw .fileSystem(error)
    }
  }
}
