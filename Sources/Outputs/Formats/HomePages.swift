internal import Content
internal import Diagnostics
internal import Templates

/// The home page and the further pages of the list of all articles.
enum HomePages: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    let configuration = edition.site.configuration
    let list = ListPages(
      path: "/",
      articles: Array(edition.index.articles.indices),
      pageSize: configuration.pageSize,
      base: edition.base
    )
    return list.pages.map { listed in
      PlannedOutput(
        SitePath.outputFile(of: listed.path),
        from: SourceRange(path: Site.File.configuration),
        edition.templates.home.rendered {
          let isHome = listed.pagination.current == 1
          let page = edition.page(
            title: configuration.title,
            description: configuration.description,
            path: listed.path,
            breadcrumb: isHome ? [] : [edition.homeLink],
            subject: listed.subject(in: edition),
            traits: PageModel.Traits(isHome: isHome)
          )
          return HomePage(
            page: page,
            articles: listed.articles.map(edition.card),
            pagination: listed.pagination,
            topics: edition.topics
          )
        }
      )
    }
  }
}
