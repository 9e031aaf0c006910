package import Content
internal import Templates

/// Everything that the outputs of one build are made from.
package struct Edition: Sendable {
  package let index: SiteIndex
  /// What the page of each article of the index leads to.
  let neighbours: [SiteIndex.Neighbours]
  package let assets: AssetCatalog
  package let theme: Theme
  /// What the ledgers of the articles say on the day of the build.
  package let reviews: ReviewPolicy
  /// The next day on which the site changes by itself; nil if it never does.
  package let nextChange: CalendarDate?
  let templates: PageTemplates
  /// The articles of the index as lists show them, made once for all lists.
  let cards: [TemplateRecord]
  /// The topics that have articles, as lists show them, made once for all lists.
  let topics: [TemplateRecord]

  package init(
    index: SiteIndex,
    neighbours: [SiteIndex.Neighbours],
    assets: AssetCatalog,
    theme: Theme,
    templates: PageTemplates,
    reviews: ReviewPolicy,
    nextChange: CalendarDate?
  ) {
    self.index = index
    self.neighbours = neighbours
    self.assets = assets
    self.theme = theme
    self.templates = templates
    self.reviews = reviews
    self.nextChange = nextChange
    self.cards = index.articles.map { article in
      ArticleCardModel.schema.record(
        ArticleCardModel(
          article: article,
          base: index.site.baseURL,
          style: index.site.dateStyle,
          tags: index.tags(of: article)
        )
      )
    }
    self.topics = index.listedTags.map { listing in
      TopicModel.schema.record(
        TopicModel(
          tag: listing.subject,
          count: listing.articles.count,
          base: index.site.baseURL
        )
      )
    }
  }

  var site: Site { index.site }
  var base: BaseURL { index.site.baseURL }

  /// What the layout needs to know about a page at a path of the site.
  func page(
    title: String,
    description: String,
    path: String,
    language: String? = nil,
    breadcrumb: [LinkModel] = [],
    subject: PageSubject
  ) -> PageModel {
    PageModel(
      site: site,
      title: title,
      description: description,
      canonicalURL: base.absolute(path),
      language: language ?? site.configuration.language,
      navigation: site.configuration.navigation.map { item in
        NavigationModel(
          label: item.label,
          url: base.relative(item.path.value),
          isCurrent: item.path.value == path
        )
      },
      sitePages: index.pages.map {
        LinkModel(label: $0.metadata.title, url: base.relative($0.path))
      },
      breadcrumb: breadcrumb,
      subject: subject
    )
  }

  /// The first step of every breadcrumb.
  var homeLink: LinkModel {
    LinkModel(label: site.configuration.title, url: base.relative("/"))
  }
}
