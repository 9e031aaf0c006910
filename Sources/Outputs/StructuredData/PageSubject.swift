internal import Content

/// What a page is, which decides what its structured data say.
enum PageSubject: Sendable {
  /// A page that stands for something else, such as an error or a redirect.
  case substitute
  /// A text that is not an article, and when it was last changed.
  case text(updated: CalendarDate?)
  /// A page of a list, with the articles on it where it is a list of articles; a later page has
  /// its title and description from the first one.
  case list([ArticleEntry], isLater: Bool = false)
  case author(Person)
  case article(ArticleModel)

  /// Whether the page goes on with a list that another one begins.
  var isLater: Bool {
    if case .list(_, isLater: let isLater) = self { isLater } else { false }
  }
}
