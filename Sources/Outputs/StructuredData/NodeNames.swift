package import Content
internal import HTML

/// The URLs that stand for the things of a page's graph.
///
/// A class, because each node of a graph holds on to it.
final class NodeNames: Sendable {
  let base: BaseURL
  /// The address of the page.
  let page: String

  /// - Parameter page: the address of the page.
  init(base: BaseURL, page: String) {
    self.base = base
    self.page = page
  }

  /// The names on a page.
  convenience init(_ page: PageModel) {
    let base = page.edition.base
    self.init(base: base, page: page.canonicalURL ?? base.home)
  }

  var publisher: NodeName { NodeName(address: base.home, fragment: BaseURL.publisherFragment) }
  var site: NodeName { NodeName(address: base.home, fragment: "#website") }
  var breadcrumb: NodeName { NodeName(address: page, fragment: "#breadcrumb") }
  var article: NodeName { NodeName(address: page, fragment: "#article") }
  var condition: NodeName { NodeName(address: page, fragment: "#condition") }
  /// The page itself.
  var document: NodeName { NodeName(address: page, fragment: "") }

  func person(_ person: Person) -> NodeName {
    NodeName(address: base.absolute(person.path), fragment: "#" + person.kind.rawValue)
  }
}

/// The URL that stands for one thing, in the two parts from which it is written.
struct NodeName {
  let address: String
  /// With its number sign; empty for a page.
  let fragment: String
}

extension JSONWriter {
  mutating func member(_ key: StaticString, _ name: NodeName) {
    member(key, name.address, name.fragment)
  }
}

extension BaseURL {
  fileprivate static let publisherFragment = "#publisher"

  /// The URL that stands for the publisher in the structured data of every page.
  package var publisherIdentifier: String { home + Self.publisherFragment }
}
