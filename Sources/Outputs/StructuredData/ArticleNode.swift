internal import Content
internal import HTML

/// The article that a page shows.
struct ArticleNode: GraphNode {
  let names: NodeNames
  let page: PageModel
  let article: ArticleModel

  var type: String { metadata.type == .news ? "NewsArticle" : "Article" }
  var id: NodeName { names.article }

  private var metadata: ArticleMetadata { article.article.metadata }

  func writeMembers(to json: inout JSONWriter) {
    json.member("headline", page.title)
    json.member("description", page.description)
    json.reference("mainEntityOfPage", to: names.document)
    json.member("inLanguage", page.language)
    json.member("datePublished", article.article.date.description)
    json.member("dateModified", ifPresent: metadata.updated?.value.description)
    json.array("author") { json in
      for author in article.authors { json.append(author.reference) }
    }
    json.reference("publisher", to: names.publisher)
    writeTopics(to: &json)
    // ISO 8601, §5.5.2.
    json.member("timeRequired", "PT\(article.article.readingTime)M")
    json.member("wordCount", article.article.wordCount)
    writeImage(to: &json)
    writeSources(to: &json)
    writeCorrections(to: &json)
    writeDisclaimers(to: &json)
  }

  private func writeTopics(to json: inout JSONWriter) {
    json.array("about") { json in
      if article.isAboutCondition { json.object { $0.member("@id", names.condition) } }
      for topic in article.topics { json.append(topic.thing) }
    }
    json.array("keywords") { json in
      for topic in article.topics { json.append(topic.keyword) }
    }
  }

  private func writeImage(to json: inout JSONWriter) {
    guard let image = article.article.image, let text = metadata.image else { return }
    json.object("image") { json in
      json.member("@type", "ImageObject")
      json.member("url", names.base.absolute(image.path))
      if let header = image.header {
        json.member("width", header.width)
        json.member("height", header.height)
      }
      // Where the text shows the picture, it has a caption of its own.
      if !image.isInBody { json.member("caption", ifPresent: text.caption) }
      json.member("creditText", ifPresent: text.credit)
      json.member("copyrightNotice", ifPresent: text.licence)
    }
  }

  private func writeSources(to json: inout JSONWriter) {
    guard let sources = article.references?.entries.map(\.cited.reference) else { return }
    json.array("citation") { json in
      for source in sources {
        json.object { json in
          json.member("@type", source.type.value.schemaType)
          json.member("name", source.title)
          json.member("url", ifPresent: source.doiURL ?? source.url?.value)
        }
      }
    }
  }

  private func writeCorrections(to json: inout JSONWriter) {
    guard !metadata.corrections.isEmpty else { return }
    json.array("correction") { json in
      for correction in metadata.corrections {
        json.object { json in
          json.member("@type", "CorrectionComment")
          json.member("text", correction.text)
          json.member("datePublished", ifPresent: correction.date?.value.description)
        }
      }
    }
  }

  private func writeDisclaimers(to json: inout JSONWriter) {
    guard !article.disclaimers.isEmpty else { return }
    json.array("usageInfo") { json in
      for disclaimer in article.disclaimers {
        json.object { json in
          json.member("@type", "CreativeWork")
          json.member("name", disclaimer.title)
        }
      }
    }
  }
}

extension Reference.Kind {
  /// The type of schema.org for such a source.
  fileprivate var schemaType: String {
    switch self {
    case .article: "ScholarlyArticle"
    case .webpage: "WebPage"
    case .report: "Report"
    case .standard: "CreativeWork"
    case .book: "Book"
    case .chapter: "Chapter"
    case .legislation: "Legislation"
    }
  }
}
