package import Content

/// The URLs that stand for the things of a page's graph.
struct NodeNames {
  let base: BaseURL
  /// The address of the page.
  let page: String

  /// - Parameter page: the address of the page.
  init(base: BaseURL, page: String) {
    self.base = base
    self.page = page
  }

  /// The names on a page.
  init(_ page: PageModel) {
    base = page.edition.base
    self.page = page.canonicalURL ?? base.absolute("/")
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
