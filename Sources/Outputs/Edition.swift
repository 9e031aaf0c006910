package import Content
internal import HTML
internal import Templates

/// Everything that the outputs of one build are made from.
///
/// One object, because every output holds on to it until it is made.
package final class Edition: Sendable {
  package let index: SiteIndex
  /// What pages show of each article of the index, in its order.
  let articles: [ArticleEntry]
  /// What pages show of topics and people.
  let shared: SharedEntries
  package let assets: AssetCatalog
  package let theme: Theme
  /// What the ledgers of the articles say on the day of the build.
  package let reviews: ReviewPolicy
  /// The next day on which the site changes by itself; nil if it never does.
  package let nextChange: CalendarDate?
  let templates: PageTemplates
  /// The pictures that stand for pages where they are shared; empty where there are none.
  package let cards: [SocialCard]
  /// The same by the paths of their pages.
  private let cardsByPage: [ExactText: SocialCard]
  /// The topics that have articles, as lists show them, made once for all lists.
  let topics: [TemplateRecord]
  /// The site's menu as pages show it that it does not lead to, made once for all of them.
  let navigation: [TemplateRecord]
  /// The first step of every breadcrumb.
  let homeLink: LinkModel
  /// The pages of `site/pages/` as every page links to them, made once for all.
  let sitePages: [TemplateRecord]
  /// The page at `/feedback/`, which lets readers say what is wrong; nil for a site without one.
  let feedbackURL: String?
  /// What every page tells programs about the site, made once for all.
  let siteNodes: JSONFragment
  /// The entries of the store as articles list them that have no language of their own, by id.
  let references: [String: SafeHTML]

  package init(
    index: SiteIndex,
    articles: [ArticleEntry],
    shared: SharedEntries,
    assets: AssetCatalog,
    theme: Theme,
    templates: PageTemplates,
    reviews: ReviewPolicy,
    nextChange: CalendarDate?,
    cards: [SocialCard] = []
  ) {
    self.cards = cards
    cardsByPage = Dictionary(
      cards.map { (ExactText($0.page), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.index = index
    self.articles = articles
    self.shared = shared
    self.assets = assets
    self.theme = theme
    self.templates = templates
    self.reviews = reviews
    self.nextChange = nextChange
    let base = index.site.baseURL
    self.topics = index.listedTags.map { listing in
      TopicModel.schema.record(
        TopicModel(tag: listing.subject, count: listing.articles.count, base: base)
      ).prepared()
    }
    self.navigation = Self.navigation(of: index.site, on: nil)
    self.homeLink = LinkModel(label: index.site.configuration.title, url: base.relative("/"))
    self.sitePages = index.pages.map { page in
      LinkModel.schema.record(
        LinkModel(label: page.metadata.title, url: base.relative(page.path))
      ).prepared()
    }
    self.feedbackURL = index.pages.first { $0.path == "/feedback/" }.map { base.relative($0.path) }
    let style = index.site.configuration.citationStyle.style(index.site.dateStyle)
    self.references = Dictionary(
      zip(index.site.references.ids, index.site.references.entries.map(style.format)),
      uniquingKeysWith: { first, _ in first }
    )
    self.siteNodes = StructuredData.siteNodes(of: index.site)
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
    subject: PageSubject,
    traits: PageModel.Traits = PageModel.Traits()
  ) -> PageModel {
    PageModel(
      in: self,
      path: path,
      title: title,
      description: description,
      language: language,
      breadcrumb: breadcrumb,
      subject: subject,
      traits: traits
    )
  }

  /// The picture that stands for the page at a path where it is shared: its own, or that of the home page.
  func socialCard(of page: String) -> SocialCard? {
    cards.isEmpty ? nil : cardsByPage[ExactText(page)] ?? cardsByPage[ExactText("/")]
  }

  /// An article as lists show it.
  ///
  /// - Parameter position: its position in the index.
  func card(ofArticleAt position: Int) -> TemplateRecord {
    articles[position].card
  }

  /// The site's menu as the page at a path shows it.
  func navigation(on path: String) -> [TemplateRecord] {
    let isInMenu = site.configuration.navigation.contains { $0.path.value == path }
    return isInMenu ? Self.navigation(of: site, on: path) : navigation
  }

  private static func navigation(of site: Site, on path: String?) -> [TemplateRecord] {
    site.configuration.navigation.map { item in
      NavigationModel.schema.record(
        NavigationModel(
          label: item.label,
          url: site.baseURL.relative(item.path.value),
          isCurrent: item.path.value == path
        )
      ).prepared()
    }
  }

  /// How an article writes dates.
  func dateStyle(of article: Article) -> DateStyle {
    article.metadata.language.flatMap { DateStyle(languageTag: $0) } ?? site.dateStyle
  }
}
