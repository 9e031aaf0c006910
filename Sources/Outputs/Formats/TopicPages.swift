internal import Content
internal import Diagnostics
internal import Templates

/// The list of all topics, and the pages of each topic that has articles.
enum TopicPages: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    let overview = PlannedOutput(
      SitePath.outputFile(of: "/tags/"),
      from: SourceRange(path: Site.File.tags),
      edition.templates.topics.rendered {
        TopicsPage(
          page: edition.page(
            title: "",
            description: "",
            path: "/tags/",
            breadcrumb: [edition.homeLink],
            subject: .list([])
          ),
          topics: edition.topics
        )
      }
    )
    return [overview]
      + edition.index.listedTags.flatMap { plan($0, in: edition) }
  }

  private static func plan(
    _ listing: SiteIndex.Listing<Tag>,
    in edition: Edition
  ) -> [PlannedOutput] {
    let tag = listing.subject
    let list = ListPages(
      path: tag.path,
      articles: listing.articles,
      pageSize: edition.site.configuration.pageSize,
      base: edition.base
    )
    return list.pages.map { listed in
      PlannedOutput(
        SitePath.outputFile(of: listed.path),
        from: tag.source,
        edition.templates.topic.rendered {
          let page = edition.page(
            title: tag.label,
            description: tag.description,
            path: listed.path,
            breadcrumb: [edition.homeLink],
            subject: listed.subject(in: edition),
            traits: PageModel.Traits(
              atomURL: edition.base.relative(tag.path + "feed.xml"),
              jsonFeedURL: edition.base.relative(tag.path + "feed.json")
            )
          )
          return TopicPage(
            page: page,
            topic: TopicModel(tag: tag, count: listing.articles.count, base: edition.base),
            articles: listed.articles.map(edition.card),
            pagination: listed.pagination
          )
        }
      )
    }
  }
}
