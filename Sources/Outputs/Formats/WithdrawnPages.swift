internal import Content
internal import Templates

/// The notice at the address of each article that was withdrawn or has expired.
enum WithdrawnPages: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    edition.index.withdrawn.map { article in
      PlannedOutput(
        SitePath.outputFile(of: article.path),
        from: article.source,
        edition.templates.withdrawn.rendered {
          let page = edition.page(
            title: article.metadata.title.value,
            description: "",
            path: article.path,
            language: article.metadata.language,
            breadcrumb: [edition.homeLink],
            subject: .text(updated: nil),
            traits: PageModel.Traits(isIndexed: false)
          )
          return WithdrawnPage(
            page: page,
            title: article.metadata.title.value,
            topics: edition.index.listedTags(of: article).map { tag in
              LinkModel(label: tag.label, url: edition.base.relative(tag.path))
            }
          )
        }
      )
    }
  }
}
