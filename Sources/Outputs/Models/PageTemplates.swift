package import Content
package import Templates

/// The page templates of a theme, each with everything that it may show.
///
/// Every template gets `page`, `site` and `assets`; the rest differs. The names are checked against
/// these schemas before any page renders, and `docs/templates.md` is written from them.
package struct PageTemplates: Sendable {
  let article: PageTemplate<ArticlePage>
  let withdrawn: PageTemplate<WithdrawnPage>
  let page: PageTemplate<TextPage>
  let home: PageTemplate<HomePage>
  let topics: PageTemplate<TopicsPage>
  let topic: PageTemplate<TopicPage>
  let authors: PageTemplate<AuthorsPage>
  let author: PageTemplate<AuthorPage>
  let alphabet: PageTemplate<AlphabetPage>
  let notFound: PageTemplate<NotFoundPage>
  let search: PageTemplate<SearchPage>
  let redirect: PageTemplate<RedirectPage>
  /// What the template of the pictures is rendered with that stand for pages where they are shared.
  let socialCard: ModelSchema<SocialCardModel>

  /// The name of that template; a theme may do without it.
  package static let socialCardTemplate = "social-card"
  package static let articleTemplate = "article"

  /// - Parameters:
  ///   - assets: the addresses of the theme's files; see `Theme.record`.
  ///   - logo: the picture before the site's name.
  package init(site: Site, assets: TemplateRecord, logo: SiteLogo? = nil) {
    let searches = site.configuration.searches
    let record = { (allowsWebAssembly: Bool) in
      let policy = ContentSecurityPolicy(
        allowsForms: searches,
        allowsWebAssembly: allowsWebAssembly
      )
      let model = SiteModel(site: site, contentSecurityPolicy: policy, logo: logo)
      return SharedRecords(site: SiteModel.schema.record(model).prepared(), assets: assets)
    }
    let shared = record(false)
    article = PageTemplate(Self.articleTemplate, shared)
    withdrawn = PageTemplate("withdrawn", shared)
    page = PageTemplate("page", shared)
    home = PageTemplate("home", shared)
    topics = PageTemplate("topics", shared)
    topic = PageTemplate("topic", shared)
    authors = PageTemplate("authors", shared)
    author = PageTemplate("author", shared)
    alphabet = PageTemplate("a-to-z", shared)
    notFound = PageTemplate("404", shared)
    redirect = PageTemplate("redirect", shared)
    search = PageTemplate(Self.searchTemplate, record(true))
    socialCard = ModelSchema(
      Self.socialCardTemplate,
      "The picture that stands for a page where it is shared, as SVG of 1,200 × 630 pixels.",
      SocialCardModel.fields + [
        .record("site", "The site.", constant: shared.site)
      ]
    )
  }

  /// The template of the search page, which a theme may lack if the site has no such page.
  package static let searchTemplate = "search"

  /// What each page template is rendered with, by the template's name.
  package var schemas: [(template: String, schema: TemplateSchema)] {
    [
      (home.name, home.schema.schema), (article.name, article.schema.schema),
      (topics.name, topics.schema.schema), (topic.name, topic.schema.schema),
      (authors.name, authors.schema.schema), (author.name, author.schema.schema),
      (alphabet.name, alphabet.schema.schema), (page.name, page.schema.schema),
      (withdrawn.name, withdrawn.schema.schema), (notFound.name, notFound.schema.schema),
      (search.name, search.schema.schema), (redirect.name, redirect.schema.schema),
      (Self.socialCardTemplate, socialCard.schema),
    ]
  }
}

/// What a page template shows besides `page`, `site` and `assets`.
protocol PageContent: Sendable {
  var page: PageModel { get }

  /// What the page is, in a sentence for the reference.
  static var summary: String { get }
  static var fields: [ModelField<Self>] { get }
}

/// A page template and the schema of what it is rendered with.
struct PageTemplate<Content: PageContent>: Sendable {
  /// The template's path below `templates/`, without `.mustache`.
  let name: String
  let schema: ModelSchema<Content>

  fileprivate init(_ name: String, _ shared: SharedRecords) {
    let fields: [ModelField<Content>] = [
      .record("page", of: PageModel.schema, "The page itself.") { $0.page },
      .record("site", "The site.", constant: shared.site),
      .record(
        "assets",
        "The addresses of the theme's files: 'icons/logo.svg' is assets.icons_logo_svg.",
        constant: shared.assets
      ),
    ]
    self.name = name
    self.schema = ModelSchema(name, Content.summary, fields + Content.fields)
  }

  /// A page of this template; the closure runs when the page is rendered, on any thread.
  func rendered(
    _ content: @escaping @Sendable () -> Content
  ) -> PlannedOutput.Content {
    let (name, schema) = (name, schema)
    return .page(template: name) { schema.record(content()) }
  }
}

/// The records that all pages share.
private struct SharedRecords {
  let site: TemplateRecord
  let assets: TemplateRecord
}
