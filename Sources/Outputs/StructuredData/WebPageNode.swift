internal import Content
internal import HTML

/// The page itself.
struct WebPageNode: GraphNode {
  let names: NodeNames
  let page: PageModel

  var type: String {
    switch page.subject {
    case .substitute, .text: "WebPage"
    case .list: "CollectionPage"
    case .author: "ProfilePage"
    case .article(let article):
      article.article.metadata.type == .news ? "WebPage" : "MedicalWebPage"
    }
  }

  var id: NodeName { names.document }

  func writeMembers(to json: inout JSONWriter) {
    json.member("url", names.page)
    if !page.title.isEmpty { json.member("name", page.title) }
    if !page.description.isEmpty, !page.subject.isLater {
      json.member("description", page.description)
    }
    json.member("inLanguage", page.language)
    json.reference("isPartOf", to: names.site)
    if !page.breadcrumb.isEmpty { json.reference("breadcrumb", to: names.breadcrumb) }
    switch page.subject {
    case .substitute: break
    case .text(let updated): json.member("dateModified", ifPresent: updated?.description)
    case .list(let articles, _): write(articles, to: &json)
    case .author(let person): json.reference("mainEntity", to: names.person(person))
    case .article(let article): write(article, to: &json)
    }
  }

  private func write(_ articles: [ArticleEntry], to json: inout JSONWriter) {
    guard !articles.isEmpty else { return }
    json.object("mainEntity") { json in
      json.member("@type", "ItemList")
      json.array("itemListElement") { json in
        for (index, article) in articles.enumerated() {
          json.object { json in
            json.member("@type", "ListItem")
            json.member("position", index + 1)
            json.append(article.listMembers)
          }
        }
      }
    }
  }

  private func write(_ article: ArticleModel, to json: inout JSONWriter) {
    json.reference("mainEntity", to: names.article)
    if article.isAboutCondition { json.reference("about", to: names.condition) }
    if let review = article.confirmedReview {
      json.member("lastReviewed", review.date.value.description)
      json.reference("reviewedBy", to: names.person(review.reviewer))
    }
    // Every article is written for patients; clinicians have an audience type of their own.
    json.object("audience") { $0.member("@type", "Patient") }
  }
}
