internal import Content
internal import Diagnostics
internal import Templates

/// The list of all authors and reviewers, and the pages of each of them.
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
            breadcrumb: [edition.homeLink],
            subject: .list([])
          ),
          authors: edition.index.authors.map { model(of: $0, in: edition) }
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
    let reviewed = edition.index.articles(reviewedBy: person.id)
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
              breadcrumb: [edition.homeLink],
              subject: .author(person)
            ),
            author: model(of: listing, in: edition),
            articles: listed.articles.map(edition.card),
            pagination: listed.pagination,
            reviewed: listed.pagination.current == 1 ? reviewed.map(edition.card) : []
          )
        }
      )
    }
  }

  private static func model(
    of listing: SiteIndex.Listing<Person>,
    in edition: Edition
  ) -> AuthorModel {
    AuthorModel(
      person: listing.subject,
      count: listing.articles.count,
      reviewedCount: edition.index.articles(reviewedBy: listing.subject.id).count,
      base: edition.base,
      style: edition.site.dateStyle
    )
  }
}
