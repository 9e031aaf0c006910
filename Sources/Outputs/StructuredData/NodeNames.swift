package import Content

/// The URLs that stand for the things of a page's graph.
struct NodeNames {
  let base: BaseURL
  /// The address of the page.
  let page: String

  init(_ page: PageModel) {
    base = page.site.baseURL
    self.page = page.canonicalURL ?? page.site.baseURL.absolute("/")
  }

  var publisher: String { base.publisherIdentifier }
  var site: String { base.absolute("/") + "#website" }
  var breadcrumb: String { page + "#breadcrumb" }
  var article: String { page + "#article" }
  var condition: String { page + "#condition" }

  func person(_ person: Person) -> String {
    base.absolute(person.path) + "#" + person.kind.rawValue
  }

  /// The absolute form of an address within the site's origin.
  func absolute(_ relative: String) -> String {
    base.origin + relative
  }
}

extension BaseURL {
  /// The URL that stands for the publisher in the structured data of every page.
  package var publisherIdentifier: String { absolute("/") + "#publisher" }
}
