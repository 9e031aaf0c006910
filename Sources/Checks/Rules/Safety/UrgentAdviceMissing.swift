internal import Content
internal import Diagnostics
internal import Markdown

/// Articles without a shared safety card that one of their tags asks for.
///
/// Reason: Somebody who reads about the condition may have its dangerous form, and has to learn at
/// once where to get help.
/// Source: NHS digital service manual, "Care cards"; `safetyCards` in `site/tags.yaml`.
/// Remedy: Include the card: `> [!SAFETY] name`.
enum UrgentAdviceMissing: ArticleRule {
  static let id: DiagnosticID = "urgent-advice-missing"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.publication != .withdrawn else { return }
    var included = Set(article.article.safetyCards)
    for tag in article.metadata.tags {
      for card in article.site.tags[tag.value]?.safetyCards ?? [] {
        guard let snippet = article.site.safetySnippets[card.value],
          included.insert(card.value).inserted
        else { continue }
        report.add(
          "the \(snippet.level.rawValue) card '\(card.value)' is missing, which the tag "
            + "'\(tag.value)' asks for",
          at: article.place(of: tag.range),
          notes: [.init("the card is here", at: snippet.source)],
          remedy: "Put this line high up in the article: > [!SAFETY] \(card.value)"
        )
      }
    }
  }
}
