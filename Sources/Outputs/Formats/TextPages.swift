internal import Content
internal import Templates

/// The pages of `site/pages/`.
enum TextPages: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    edition.index.pages.map { page in
      PlannedOutput(
        SitePath.outputFile(of: page.path),
        from: page.source,
        edition.templates.page.rendered {
          TextPage(
            page: edition.page(
              title: page.metadata.title,
              description: page.metadata.description,
              path: page.path,
              breadcrumb: [edition.homeLink],
              subject: .text(updated: page.metadata.updated?.value)
            ),
            updated: page.metadata.updated.map {
              DateModel(date: $0.value, style: edition.site.dateStyle)
            },
            contents: ContentsModel.contents(of: page.headings),
            body: page.body
          )
        }
      )
    }
  }
}
