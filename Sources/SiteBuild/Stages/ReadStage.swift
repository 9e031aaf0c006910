internal import Content
internal import Diagnostics
internal import FileSystem
internal import Outputs
internal import Templates

/// The files that all pages depend on: read and parsed before the first article.
struct SharedFiles: Sendable {
  let site: Site
  let assets: AssetCatalog
  let theme: Theme
  let templates: PageTemplates
  let templateSet: TemplateSet
  /// The files that each page template is made of, by its name; in order of paths.
  let templateFiles: [String: [String]]
  /// The files themselves; of those beside the articles, the pictures.
  let records: [FileRecord]
  let diagnostics: [Diagnostic]
}

/// Reads `site/`, `templates/` and the sizes of the pictures beside the articles.
struct ReadStage {
  let project: Project
  let options: BuildOptions

  func run() async throws(SiteBuildError) -> SharedFiles {
    var findings = project.diagnostics
    var records: [FileRecord] = []
    var siteParser = SiteParser(
      try read(project.siteFiles, limit: Project.registerLimit, &findings, &records),
      baseURL: options.baseURL
    ) { ContentDigest(of: $0).hexadecimal }
    let site = siteParser.parse()
    findings += siteParser.diagnostics

    let assets = try await parseAssets(&findings, &records)
    var themeParser = ThemeParser { ContentDigest(of: $0).hexadecimal }
    let theme = themeParser.parse(
      try read(project.themeFiles, limit: Project.assetLimit, &findings, &records),
      tokens: site.configuration.theme
    )
    findings += themeParser.diagnostics

    let logo = SiteLogo.find(site.configuration.theme, in: theme, &findings)
    let pages = PageTemplates(site: site, assets: theme.record(base: site.baseURL), logo: logo)
    let sources = try read(project.templates, limit: Project.textLimit, &findings, &records)
      .map { TemplateSource(path: $0.path, bytes: $0.bytes) }
    let schemas = Self.schemas(of: pages, for: site, sources, &findings)
    let compiled = TemplateSet.compile(
      sources,
      pages: Dictionary(schemas.map { ($0.template, $0.schema) }) { first, _ in first }
    )
    findings += compiled.diagnostics
    return SharedFiles(
      site: site,
      assets: assets,
      theme: theme,
      templates: pages,
      templateSet: compiled.templates,
      templateFiles: Dictionary(
        pages.schemas.map { ($0.template, compiled.templates.reads($0.template).files) },
        uniquingKeysWith: { first, _ in first }
      ),
      records: records,
      diagnostics: findings
    )
  }

  /// The templates that the theme must have, and that of the search page if it has one.
  private static func schemas(
    of pages: PageTemplates,
    for site: Site,
    _ sources: [TemplateSource],
    _ findings: inout [Diagnostic]
  ) -> [(template: String, schema: TemplateSchema)] {
    let name = PageTemplates.searchTemplate
    if sources.contains(where: { $0.name == name }) { return pages.schemas }
    if site.configuration.searches {
      findings.append(
        Diagnostic(
          .error,
          .templateMissing,
          "there is no template '\(name)', which the search page is made with",
          at: SourceRange(path: Site.File.configuration, site.configuration.search.range),
          solutions: [
            .init(
              "Take 'templates/\(name).mustache' from a new site ('bedside init'), or write one."
            ),
            .init("Take the setting out: a site without it needs no such template."),
          ]
        )
      )
    }
    return pages.schemas.filter { $0.template != name }
  }

  private func read(
    _ paths: [String],
    limit: Int,
    _ findings: inout [Diagnostic],
    _ records: inout [FileRecord]
  ) throws(SiteBuildError) -> [ProjectFile] {
    var files: [ProjectFile] = []
    for path in paths {
      switch project.read(path, limit: limit) {
      case .success(let file):
        files.append(file.content)
        records.append(file.record)
      case .failure(.finding(let finding)): findings.append(finding)
      case .failure(.environment(let error)): throw .fileSystem(error)
      }
    }
    return files
  }

  private func parseAssets(
    _ findings: inout [Diagnostic],
    _ records: inout [FileRecord]
  ) async throws(SiteBuildError) -> AssetCatalog {
    let project = project
    let results = try await parallelMap(project.assets, jobs: options.jobs) { path in
      AssetFile.parse(path, in: project)
    }
    var assets: [(String, AssetCatalog.Asset)] = []
    for (path, result) in zip(project.assets, results) {
      switch result {
      case .success((let asset, let record)):
        assets.append((path, asset))
        if let record { records.append(record) }
      case .failure(.finding(let finding)):
        findings.append(finding)
        assets.append((path, .brokenImage))
      case .failure(.environment(let error)): throw .fileSystem(error)
      }
    }
    return AssetCatalog(assets)
  }
}
