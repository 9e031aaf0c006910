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
    var json = JSONWriter()
    json.object { json in
      json.member("@context", "https://schema.org")
      json.array("@graph") { json in
        for node in nodes {
          json.object { json in
            json.member("@type", node.type)
            json.member("@id", node.id)
            node.writeMembers(to: &json)
          }
        }
      }
    }
    var writer = HTMLWriter()
    writer.structuredData(json)
    return writer.finish()
  }

  private var nodes: [any GraphNode] {
    let site: [any GraphNode] = [
      PublisherNode(names: names, publisher: page.site.configuration.publisher),
      WebSiteNode(names: names, configuration: page.site.configuration),
    ]
    if case .substitute = page.subject { return site }
    let breadcrumb: [any GraphNode] =
      page.breadcrumb.isEmpty ? [] : [BreadcrumbNode(names: names, page: page)]
    return site + breadcrumb + [WebPageNode(names: names, page: page)] + subjects
  }

  /// What the page is about.
  private var subjects: [any GraphNode] {
    switch page.subject {
    case .substitute, .text, .list: []
    case .author(let person):
      [PersonNode(names: names, person: person, detail: .profile)]
    case .article(let article):
      [ArticleNode(names: names, page: page, article: article)]
        + article.authors.map { PersonNode(names: names, person: $0, detail: .byline) }
        + (article.confirmedReview.map { review in
          [PersonNode(names: names, person: review.reviewer, detail: .reviewer)]
        } ?? [])
        + (article.isAboutCondition ? [ConditionNode(names: names, article: article)] : [])
    }
  }
}

/// A thing of the graph.
protocol GraphNode {
  /// Its type among those of schema.org.
  var type: String { get }
  /// An absolute URL that stands for the thing on every page.
  var id: String { get }
  /// Writes all but the type and the id.
  func writeMembers(to json: inout JSONWriter)
}

extension JSONWriter {
  /// Writes a key whose value is another node of the graph.
  mutating func reference(_ key: String, to id: String) {
    object(key) { $0.member("@id", id) }
  }
}
