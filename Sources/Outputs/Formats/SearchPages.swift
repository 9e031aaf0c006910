internal import Content
internal import Diagnostics

/// The page that searches the articles, where the site asks for one: `/search/`.
///
/// No search engine lists it, and the sitemap leaves it out: there is nothing on it to find.
enum SearchPages: OutputFormat {
  static let path = "/search/"

  static func plan(_ edition: Edition) -> [PlannedOutput] {
    let setting = edition.site.configuration.search
    guard edition.site.configuration.searches else { return [] }
    let output = PlannedOutput(
      SitePath.outputFile(of: path),
      from: SourceRange(path: Site.File.configuration, setting.range),
      edition.templates.search.rendered {
        SearchPage(
          page: edition.page(
            title: "",
            description: "",
            path: path,
            breadcrumb: [edition.homeLink],
            subject: .substitute,
            traits: PageModel.Traits(isIndexed: false, isSearch: true)
          ),
          bundleURL: edition.base.relative(SearchIndexFiles.folder),
          baseURL: edition.base.relative("/"),
          topics: edition.index.listedTags.map { SearchTopicModel(tag: $0.subject) }
        )
      }
    )
    return [output]
  }
}
