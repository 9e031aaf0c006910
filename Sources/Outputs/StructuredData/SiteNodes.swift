internal import Content
internal import HTML

/// Who is responsible for the site.
struct PublisherNode: GraphNode {
  let names: NodeNames
  let publisher: SiteConfiguration.Publisher

  var type: String { "Organization" }
  var id: NodeName { names.publisher }

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
  var id: NodeName { names.site }

  func writeMembers(to json: inout JSONWriter) {
    json.member("url", names.base.home)
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
  var id: NodeName { names.breadcrumb }

  func writeMembers(to json: inout JSONWriter) {
    json.array("itemListElement") { json in
      for (index, step) in page.breadcrumb.enumerated() {
        write(step.label, at: names.base.origin, step.url, position: index + 1, to: &json)
      }
      if !page.title.isEmpty, !page.subject.isLater {
        write(page.title, at: names.page, position: page.breadcrumb.count + 1, to: &json)
      }
    }
  }

  /// - Parameters:
  ///   - address: the URL of the step, or its origin.
  ///   - path: what follows that.
  private func write(
    _ name: String,
    at address: String,
    _ path: String = "",
    position: Int,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("@type", "ListItem")
      json.member("position", position)
      json.member("name", name)
      json.member("item", address, path)
    }
  }
}
