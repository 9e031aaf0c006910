internal import Content
internal import Templates

/// An article as lists show it.
struct ArticleCardModel: Sendable {
  let edition: Edition
  let article: Article

  static let schema = ModelSchema<ArticleCardModel>(
    "article card",
    "An article as lists show it.",
    [
      .text("title", "The article's heading.") { $0.article.metadata.title.value },
      .text("description", "What the article tells the reader.") {
        $0.article.metadata.description.value
      },
      .url("url", "The article's address.") { $0.edition.base.relative($0.article.path) },
      .record("published", of: DateModel.schema, "When it was first published.") {
        DateModel(date: $0.article.date, style: $0.edition.site.dateStyle)
      },
      .number("readingTime", "Minutes to read it.") { $0.article.readingTime },
      .flag("isQuickRead", "Whether the reading time is one minute.") {
        $0.article.readingTime == 1
      },
      .list("tags", of: LinkModel.schema, "Its topics, with their pages.") { model in
        model.edition.index.tags(of: model.article).map {
          LinkModel(label: $0.label, url: model.edition.base.relative($0.path))
        }
      },
    ]
  )
}
