internal import Content
internal import Templates

/// An article as lists show it.
struct ArticleCardModel: Sendable {
  let article: Article
  /// The links to the pages of its topics.
  let topics: [TemplateRecord]
  let base: BaseURL
  /// How the lists write dates.
  let style: DateStyle

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
      .records("tags", of: LinkModel.schema, "Its topics, with their pages.") { $0.topics },
    ]
  )
}
