internal import Content
internal import HTML

/// Who is responsible for the site.
struct PublisherNode: GraphNode {
  let names: NodeNames
  let publisher: SiteConfiguration.Publisher

  var type: String { "Organization" }
  var id: String { names.publisher }

  func writeMembers(to json: inout JSONWriter) {
    json.member("name", publisher.name)
    json.member("url", ifPresent: publisher.url?.value)
  }
}

/// The site that the page belongs to.
struct WebSiteNode: GraphNode {
  let names: NodeNames
  let configuration: SiteConfiguration

  var type: String { "WebSite" }
  var id: String { names.site }

  func writeMembers(to json: inout JSONWriter) {
    json.member("url", names.base.absolute("/"))
    json.member("name", configuration.title)
    json.member("inLanguage", configuration.language)
    json.reference("publisher", to: names.publisher)
  }
}

/// The way from the home page to the page, which is the last step if it has a title of its own.
struct BreadcrumbNode: GraphNode {
  let names: NodeNames
  let page: PageModel

  var type: String { "BreadcrumbList" }
  var id: String { names.breadcrumb }

  func writeMembers(to json: inout JSONWriter) {
    var steps = page.breadcrumb.map { (name: $0.label, url: names.absolute($0.url)) }
    if !page.title.isEmpty, !page.subject.isLater { steps.append((page.title, names.page)) }
    json.array("itemListElement") { json in
      for (index, step) in steps.enumerated() {
        json.object { json in
          json.member("@type", "ListItem")
          json.member("position", index + 1)
          json.member("name", step.name)
          json.member("item", step.url)
        }
      }
    }
  }
}
