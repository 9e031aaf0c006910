internal import Content
internal import Diagnostics

/// Articles that no person has put their name to.
///
/// Reason: Readers trust a person whose training they can look up more than a name without a face.
/// Source: HONcode principle 1; Google, guidance on experience, expertise and trust.
/// Remedy: Add the person who wrote the article to `author`, if they agree.
enum AuthorAnonymous: ArticleRule {
  static let id: DiagnosticID = "author-anonymous"
  static let level = Severity.note

  private static let collective = PhraseSet([
    "admin", "administrator", "anonymous", "editors", "editorial", "staff", "team",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard let first = article.metadata.authors.first else { return }
    let authors = article.metadata.authors.compactMap { article.site.people[$0.value] }
    guard !authors.isEmpty, authors.allSatisfy(isAnonymous) else { return }
    report.add("the article names no person as its author", at: article.place(of: first.range))
  }

  private static func isAnonymous(_ author: Person) -> Bool {
    author.kind == .organisation || collective.occur(in: Array(author.name.utf8)[...])
  }
}
