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
  /// Where pictures are prepared for browsers; nil where they are published as they are.
  let workshop: PictureWorkshop?
  /// The names of what the pictures beside the articles have in the cache.
  let preparedNames: Set<String>
  let diagnostics: [Diagnostic]
}

/// Reads `site/`, `templates/` and the pictures beside the articles: their sizes, and what browsers are
/// offered in their place.
struct ReadStage {
  let project: Project
  let options: BuildOptions
  /// Not for work that shows no page.
  var preparesPictures = true

  func run() async throws(SiteBuildError) -> SharedFiles {
    var findings = project.diagnostics
    var records: [FileRecord] = []
    let siteFiles = try read(project.siteFiles, limit: Project.registerLimit, &findings, &records)
    var siteParser = SiteParser(
      siteFiles,
      unread: Set(project.siteFiles).subtracting(siteFiles.map(\.path)),
      baseURL: options.baseURL
    ) { ContentDigest(of: $0).hexadecimal }
    let site = siteParser.parse()
    findings += siteParser.diagnostics

    var pictures = try await readAssets(&findings, &records)
    let workshop = try await openWorkshop(site, siteFiles)
    if let workshop { findings += try await pictures.prepare(in: project, workshop) }
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
      assets: AssetCatalog(pictures.assets),
      theme: theme,
      templates: pages,
      templateSet: compiled.templates,
      templateFiles: Dictionary(
        schemas.map { ($0.template, compiled.templates.reads($0.template).files) },
        uniquingKeysWith: { first, _ in first }
      ),
      records: records,
      workshop: workshop,
      preparedNames: pictures.preparedNames,
      diagnostics: findings
    )
  }

  /// The templates that the theme must have, and those that it may lack, if it has them.
  private static func schemas(
    of pages: PageTemplates,
    for site: Site,
    _ sources: [TemplateSource],
    _ findings: inout [Diagnostic]
  ) -> [(template: String, schema: TemplateSchema)] {
    let name = PageTemplates.searchTemplate
    let isThere = { (name: String) in sources.contains { $0.name == name } }
    if site.configuration.searches, !isThere(name) {
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
    let optional = [name, PageTemplates.socialCardTemplate]
    return pages.schemas.filter { !optional.contains($0.template) || isThere($0.template) }
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

  /// Nil where no picture is to be prepared.
  private func openWorkshop(
    _ site: Site,
    _ files: [ProjectFile]
  ) async throws(SiteBuildError) -> PictureWorkshop? {
    guard preparesPictures, site.configuration.images == .responsive else { return nil }
    let path = Site.File.configuration
    let bytes = files.first { $0.path == path }?.bytes ?? []
    let place = SourceLines(bytes).location(of: site.configuration.imagesPlace.lowerBound)
    return try await PictureWorkshop.open(
      in: project.directory,
      options,
      setting: "'images: responsive' in \(path):\(place.line):\(place.column)"
    )
  }

  private func readAssets(
    _ findings: inout [Diagnostic],
    _ records: inout [FileRecord]
  ) async throws(SiteBuildError) -> AssetFiles {
    let project = project
    let results = try await parallelMap(project.assets, jobs: options.jobs) { path in
      AssetFile.parse(path, in: project)
    }
    var assets = AssetFiles()
    for (path, result) in zip(project.assets, results) {
      switch result {
      case .success((let asset, let record)):
        assets.add(path, asset, record)
        if let record { records.append(record) }
      case .failure(.finding(let finding)):
        findings.append(finding)
        assets.add(path, .brokenImage, nil)
      case .failure(.environment(let error)): throw .fileSystem(error)
      }
    }
    return assets
  }
}
