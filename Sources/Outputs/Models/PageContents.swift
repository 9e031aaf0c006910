internal import HTML
internal import Templates

/// An article.
struct ArticlePage: PageContent {
  let page: PageModel
  let article: ArticleModel

  static let summary = "The page of an article."
  static let fields: [ModelField<ArticlePage>] = [
    .record("article", of: ArticleModel.schema, "The article.") { $0.article }
  ]
}

/// The notice at the address of an article that was withdrawn.
struct WithdrawnPage: PageContent {
  let page: PageModel
  let title: String
  let topics: [LinkModel]

  static let summary = "The notice at the address of an article that was withdrawn or has expired."
  static let fields: [ModelField<WithdrawnPage>] = [
    .text("title", "The heading that the article had.") { $0.title },
    .list("topics", of: LinkModel.schema, "Its topics, where the reader may look on.") {
      $0.topics
    },
  ]
}

/// A page of `site/pages/`.
struct TextPage: PageContent {
  let page: PageModel
  let updated: DateModel?
  let contents: [ContentsModel]
  let body: SafeHTML

  static let summary = "A page of site/pages/, such as the one about the site."
  static let fields: [ModelField<TextPage>] = [
    .record("updated", of: DateModel.schema, "When its text was last changed.") { $0.updated },
    .flag("hasContents", "Whether it has sections.") { !$0.contents.isEmpty },
    .list("contents", of: ContentsModel.schema, "Its sections.") { $0.contents },
    .html("body", "The text itself.") { $0.body },
  ]
}

/// A page of the list of all articles.
struct HomePage: PageContent {
  let page: PageModel
  let articles: [TemplateRecord]
  let pagination: PaginationModel
  let topics: [TemplateRecord]

  static let summary = "The home page, and the further pages of the list of all articles."
  static let fields: [ModelField<HomePage>] = [
    .records("articles", of: ArticleCardModel.schema, "The articles on this page, newest first.") {
      $0.articles
    },
    .record("pagination", of: PaginationModel.schema, "The pages of the list.") { $0.pagination },
    .records("topics", of: TopicModel.schema, "All topics that have articles.") { $0.topics },
  ]
}

/// The list of all topics.
struct TopicsPage: PageContent {
  let page: PageModel
  let topics: [TemplateRecord]

  static let summary = "The list of all topics."
  static let fields: [ModelField<TopicsPage>] = [
    .records("topics", of: TopicModel.schema, "All topics that have articles.") { $0.topics }
  ]
}

/// A page of the list of a topic's articles.
struct TopicPage: PageContent {
  let page: PageModel
  let topic: TopicModel
  let articles: [TemplateRecord]
  let pagination: PaginationModel

  static let summary = "A topic, with its articles over one or several pages."
  static let fields: [ModelField<TopicPage>] = [
    .record("topic", of: TopicModel.schema, "The topic.") { $0.topic },
    .records("articles", of: ArticleCardModel.schema, "The articles on this page, newest first.") {
      $0.articles
    },
    .record("pagination", of: PaginationModel.schema, "The pages of the list.") { $0.pagination },
  ]
}

/// The list of all authors.
struct AuthorsPage: PageContent {
  let page: PageModel
  let authors: [AuthorModel]

  static let summary = "The list of all authors."
  static let fields: [ModelField<AuthorsPage>] = [
    .list("authors", of: AuthorModel.schema, "All authors of articles.") { $0.authors }
  ]
}

/// A page of the list of an author's articles.
struct AuthorPage: PageContent {
  let page: PageModel
  let author: AuthorModel
  let articles: [TemplateRecord]
  let pagination: PaginationModel
  let reviewed: [TemplateRecord]

  static let summary = "An author, with their articles over one or several pages."
  static let fields: [ModelField<AuthorPage>] = [
    .record("author", of: AuthorModel.schema, "The author.") { $0.author },
    .records("articles", of: ArticleCardModel.schema, "The articles on this page, newest first.") {
      $0.articles
    },
    .record("pagination", of: PaginationModel.schema, "The pages of the list.") { $0.pagination },
    .flag("hasReviewed", "Whether this page lists articles that the author has reviewed.") {
      !$0.reviewed.isEmpty
    },
    .records(
      "reviewed",
      of: ArticleCardModel.schema,
      "All articles that the author has reviewed, on the first page alone."
    ) { $0.reviewed },
  ]
}

/// All articles by letter.
struct AlphabetPage: PageContent {
  let page: PageModel
  let letters: [LetterModel]

  static let summary = "All articles by the first letter of their headings."
  static let fields: [ModelField<AlphabetPage>] = [
    .list("letters", of: LetterModel.schema, "A to Z, and # where it is needed.") { $0.letters }
  ]
}

/// What a host shows for an address that does not exist.
struct NotFoundPage: PageContent {
  let page: PageModel
  let topics: [TemplateRecord]

  static let summary = "What a host shows for an address that does not exist."
  static let fields: [ModelField<NotFoundPage>] = [
    .records("topics", of: TopicModel.schema, "All topics that have articles.") { $0.topics }
  ]
}

/// The page that searches the articles.
struct SearchPage: PageContent {
  let page: PageModel
  let bundleURL: String
  let baseURL: String
  let topics: [SearchTopicModel]

  static let summary = "The page that searches the articles, where site.yaml asks for one."
  static let fields: [ModelField<SearchPage>] = [
    .url("bundleURL", "Where the script finds the index.") { $0.bundleURL },
    .url("baseURL", "Where the site begins: what is found has its address beneath it.") {
      $0.baseURL
    },
    .list("topics", of: SearchTopicModel.schema, "The topics to choose from.") { $0.topics },
  ]
}

/// What stands at a former address of an article.
struct RedirectPage: PageContent {
  let page: PageModel
  let title: String
  let url: String

  static let summary = "What stands at a former address of an article, and leads to it."
  static let fields: [ModelField<RedirectPage>] = [
    .text("title", "The heading of the article.") { $0.title },
    .url("url", "The address of the article.") { $0.url },
  ]
}
