internal import Content
internal import Templates

/// What the layout around every page needs to know about it.
///
/// One object, because each name of `page` that a template says hands it on.
final class PageModel: Sendable {
  let edition: Edition
  /// The page's path on the site.
  let path: String
  /// The heading of the page, without the site's name.
  let title: String
  let description: String
  /// Absolute; nil for a page that has no address of its own, such as the one for errors.
  let canonicalURL: String?
  let language: String
  /// From the home page to the page above this one.
  let breadcrumb: [LinkModel]
  let subject: PageSubject
  let traits: Traits

  /// What few pages have.
  struct Traits: Sendable {
    var isIndexed = true
    var isArticle = false
    var isHome = false
    var isSearch = false
    var atomURL: String?
    var jsonFeedURL: String?
    /// Absolute.
    var imageURL: String?
  }

  init(
    in edition: Edition,
    path: String,
    title: String,
    description: String,
    language: String?,
    breadcrumb: [LinkModel],
    subject: PageSubject,
    traits: Traits
  ) {
    self.edition = edition
    self.path = path
    self.title = title
    self.description = description
    canonicalURL = edition.base.absolute(path)
    self.language = language ?? edition.site.configuration.language
    self.breadcrumb = breadcrumb
    self.subject = subject
    self.traits = traits
  }

  /// A card goes before an article's own picture: it carries the title and the name of the site, and
  /// sites that show either cut photographs to the shape of a card.
  private var imageURL: String? {
    edition.socialCard(of: path).map { edition.base.absolute($0.path) } ?? traits.imageURL
  }

  static let schema = ModelSchema<PageModel>(
    "page",
    "What the layout around every page needs to know about it.",
    [
      .text("title", "The heading of the page, without the site's name.") { $0.title },
      .text("description", "What the page says, for search engines and previews.") {
        $0.description.isEmpty ? nil : $0.description
      },
      .url("canonicalURL", "The one absolute address of the page.") { $0.canonicalURL },
      .text("language", "The language of the page, such as en-GB.") { $0.language },
      .flag("isIndexed", "Whether search engines may list the page.") { $0.traits.isIndexed },
      .flag("isArticle", "Whether the page is an article.") { $0.traits.isArticle },
      .flag("isHome", "Whether the page is the first page of the site.") { $0.traits.isHome },
      .flag("isSearch", "Whether the page is the one that searches.") { $0.traits.isSearch },
      .records("navigation", of: NavigationModel.schema, "The site's menu.") {
        $0.edition.navigation(on: $0.path)
      },
      .records(
        "sitePages",
        of: LinkModel.schema,
        "The pages of site/pages/, such as those on privacy and accessibility."
      ) { $0.edition.sitePages },
      .url("feedbackURL", "The page on which readers say what is wrong, if there is one.") {
        $0.edition.feedbackURL
      },
      .list(
        "breadcrumb",
        of: LinkModel.schema,
        "The way from the home page to the page above this one."
      ) { $0.breadcrumb },
      .url("atomURL", "The Atom feed of what the page lists.") { $0.traits.atomURL },
      .url("jsonFeedURL", "The JSON feed of what the page lists.") { $0.traits.jsonFeedURL },
      .url("imageURL", "The absolute address of the picture that stands for the page.") {
        $0.imageURL
      },
      .record(
        "card",
        of: CardModel.schema,
        "That picture, where it was made from the template 'social-card'."
      ) { model in
        model.edition.socialCard(of: model.path).map {
          CardModel(card: $0, base: model.edition.base)
        }
      },
      .html(
        "structuredData",
        "What the page tells search engines and other programs, as JSON-LD; every page must hold it."
      ) { StructuredData(of: $0).html },
    ]
  )
}
