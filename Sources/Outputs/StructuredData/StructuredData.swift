internal import Content
internal import HTML

/// What a page tells programs about itself: one graph of JSON-LD 1.1, in the terms of schema.org 30.
///
/// Every value is one that the templates have as well, so that a page and its graph cannot differ
/// but by a template that leaves something out; `StructuredDataChecker` looks for that. Nodes have
/// the addresses of what they are about, so a program that reads several pages sees one author.
struct StructuredData {
  let page: PageModel
  private let names: NodeNames

  init(of page: PageModel) {
    self.page = page
    names = NodeNames(page)
  }

  /// The graph as a data block for the page.
  var html: SafeHTML {
    var json = JSONWriter(capacity: 4 << 10)
    json.object { json in
      json.member("@context", "https://schema.org")
      json.array("@graph") { json in
        json.append(page.edition.siteNodes)
        writeNodes(to: &json)
      }
    }
    var writer = HTMLWriter()
    writer.structuredData(json)
    return writer.finish()
  }

  /// The nodes of the site, which stand in every graph.
  static func siteNodes(of site: Site) -> JSONFragment {
    let names = NodeNames(base: site.baseURL, page: "")
    return JSONFragment { json in
      json.node(PublisherNode(names: names, publisher: site.configuration.publisher))
      json.node(WebSiteNode(names: names, configuration: site.configuration))
    }
  }

  private func writeNodes(to json: inout JSONWriter) {
    if case .substitute = page.subject { return }
    if !page.breadcrumb.isEmpty { json.node(BreadcrumbNode(names: names, page: page)) }
    json.node(WebPageNode(names: names, page: page))
    switch page.subject {
    case .substitute, .text, .list: break
    case .author(let person): json.node(PersonNode(names: names, person: person, detail: .profile))
    case .article(let article): write(article, to: &json)
    }
  }

  private func write(_ article: ArticleModel, to json: inout JSONWriter) {
    json.node(ArticleNode(names: names, page: page, article: article))
    for author in article.authors { json.append(author.node) }
    if let review = article.confirmedReview {
      json.node(PersonNode(names: names, person: review.reviewer, detail: .reviewer))
    }
    if article.isAboutCondition { json.node(ConditionNode(names: names, article: article)) }
  }
}

/// A thing of the graph.
protocol GraphNode {
  /// Its type among those of schema.org.
  var type: String { get }
  /// An absolute URL that stands for the thing on every page.
  var id: NodeName { get }
  /// Writes all but the type and the id.
  func writeMembers(to json: inout JSONWriter)
}

extension JSONWriter {
  /// Writes a node of the graph.
  mutating func node(_ node: some GraphNode) {
    object { json in
      json.member("@type", node.type)
      json.member("@id", node.id)
      node.writeMembers(to: &json)
    }
  }

  /// Writes a key whose value is another node of the graph.
  mutating func reference(_ key: StaticString, to id: NodeName) {
    object(key) { $0.member("@id", id) }
  }
}
