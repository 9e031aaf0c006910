internal import Content
internal import Templates

/// An article as lists show it.
struct ArticleCardModel: Sendable {
  let article: Article
  let base: BaseURL
  let style: DateStyle
  let tags: [Tag]

  static let schema = ModelSchema<ArticleCardModel>(
    "article card",
    "An article as lists show it.",
    [
      .text("title", "The article's heading.") { $0.article.metadata.title.value },
      .text("description", "What the article tells the reader.") {
        $0.article.metadata.description.value
      },
      .url("url", "The article's address.") { $0.base.relative($0.article.path) },
      .record("published", of: DateModel.schema, "When it was first published.") {
        DateModel(date: $0.article.date, style: $0.style)
      },
      .number("readingTime", "Minutes to read it.") { $0.article.readingTime },
      .flag("isQuickRead", "Whether the reading time is one minute.") {
        $0.article.readingTime == 1
      },
      .list("tags", of: LinkModel.schema, "Its topics, with their pages.") { model in
        model.tags.map { LinkModel(label: $0.label, url: model.base.relative($0.path)) }
      },
    ]
  )
}
