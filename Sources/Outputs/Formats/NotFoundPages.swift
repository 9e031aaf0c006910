internal import Content
internal import Diagnostics
internal import Templates

/// What a host shows for an address that does not exist: `404.html`.
enum NotFoundPages: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    let output = PlannedOutput(
      "404.html",
      from: SourceRange(path: Site.File.configuration),
      edition.templates.notFound.rendered {
        let page = edition.page(
          title: "",
          description: "",
          path: "/404.html",
          subject: .substitute,
          traits: PageModel.Traits(isIndexed: false)
        )
        return NotFoundPage(page: page, topics: edition.topics)
      }
    )
    return [output]
  }
}
