internal import Content
internal import Templates

/// A tag as the list of topics and its own pages show it.
struct TopicModel: Sendable {
  let tag: Tag
  let count: Int
  let base: BaseURL

  static let schema = ModelSchema<TopicModel>(
    "topic",
    "A tag as the list of topics and its own pages show it.",
    [
      .text("label", "The topic in a patient's words.") { $0.tag.label },
      .text("description", "What the articles under it are about.") { $0.tag.description },
      .url("url", "The page that lists its articles.") { $0.base.relative($0.tag.path) },
      .number("count", "How many articles it has.") { $0.count },
      .flag("hasOneArticle", "Whether it has exactly one article.") { $0.count == 1 },
    ]
  )
}
