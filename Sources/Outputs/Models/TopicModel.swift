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

/// An author as the list of authors and their own pages show them.
struct AuthorModel: Sendable {
  let person: Person
  let count: Int
  let base: BaseURL

  static let schema = ModelSchema<AuthorModel>(
    "author",
    "An author as the list of authors and their own pages show them.",
    [
      .text("name", "The author's name.") { $0.person.name },
      .text("description", "Who the author is.") { $0.person.description },
      .url("url", "The page that lists the author's articles.") {
        $0.base.relative($0.person.path)
      },
      .url("website", "A page about the author elsewhere.") { $0.person.url },
      .flag("isOrganisation", "Whether the author is an organisation.") {
        $0.person.kind == .organisation
      },
      .number("count", "How many articles the author has.") { $0.count },
      .flag("hasOneArticle", "Whether the author has exactly one article.") { $0.count == 1 },
    ]
  )
}
