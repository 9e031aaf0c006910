internal import Content
internal import Templates

/// What the layout around every page needs to know about it.
struct PageModel: Sendable {
  let site: Site
  /// The heading of the page, without the site's name.
  let title: String
  let description: String
  /// Absolute; nil for a page that has no address of its own, such as the one for errors.
  let canonicalURL: String?
  let language: String
  var isIndexed = true
  var isArticle = false
  var isHome = false
  let navigation: [NavigationModel]
  /// The pages of `site/pages/`, in order of paths.
  let sitePages: [LinkModel]
  /// From the home page to the page above this one.
  var breadcrumb: [LinkModel] = []
  var atomURL: String?
  var jsonFeedURL: String?
  /// Absolute.
  var imageURL: String?
  var subject: PageSubject

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
      .flag("isIndexed", "Whether search engines may list the page.") { $0.isIndexed },
      .flag("isArticle", "Whether the page is an article.") { $0.isArticle },
      .flag("isHome", "Whether the page is the first page of the site.") { $0.isHome },
      .list("navigation", of: NavigationModel.schema, "The site's menu.") { $0.navigation },
      .list(
        "sitePages",
        of: LinkModel.schema,
        "The pages of site/pages/, such as those on privacy and accessibility."
      ) { $0.sitePages },
      .list(
        "breadcrumb",
        of: LinkModel.schema,
        "The way from the home page to the page above this one."
      ) { $0.breadcrumb },
      .url("atomURL", "The Atom feed of what the page lists.") { $0.atomURL },
      .url("jsonFeedURL", "The JSON feed of what the page lists.") { $0.jsonFeedURL },
      .url("imageURL", "The absolute address of the picture that stands for the page.") {
        $0.imageURL
      },
      .html(
        "structuredData",
        "What the page tells search engines and other programs, as JSON-LD; every page must hold it."
      ) { StructuredData(of: $0).html },
    ]
  )
}
