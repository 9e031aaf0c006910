internal import Content
internal import Diagnostics
internal import Templates

/// The list of all authors, and the pages of each author of a published article.
enum AuthorPages: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    let overview = PlannedOutput(
      SitePath.outputFile(of: "/authors/"),
      from: SourceRange(path: Site.File.people),
      edition.templates.authors.rendered {
        AuthorsPage(
          page: edition.page(
            title: "",
            description: "",
            path: "/authors/",
            breadcrumb: [edition.homeLink]
          ),
          authors: edition.index.authors.map {
            AuthorModel(person: $0.subject, count: $0.articles.count, base: edition.base)
          }
        )
      }
    )
    return [overview] + edition.index.authors.flatMap { plan($0, in: edition) }
  }

  private static func plan(
    _ listing: SiteIndex.Listing<Person>,
    in edition: Edition
  ) -> [PlannedOutput] {
    let person = listing.subject
    let list = ListPages(
      path: person.path,
      articles: listing.articles,
      pageSize: edition.site.configuration.pageSize,
      base: edition.base
    )
    return list.pages.map { listed in
      PlannedOutput(
        SitePath.outputFile(of: listed.path),
        from: person.source,
        edition.templates.author.rendered {
          AuthorPage(
            page: edition.page(
              title: person.name,
              description: person.description,
              path: listed.path,
              breadcrumb: [edition.homeLink]
            ),
            author: AuthorModel(
              person: person,
              count: listing.articles.count,
              base: edition.base
            ),
            articles: listed.articles.map { edition.cards[$0] },
            pagination: listed.pagination
          )
        }
      )
    }
  }
}
