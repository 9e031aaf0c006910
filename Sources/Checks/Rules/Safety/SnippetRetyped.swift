internal import Content
internal import Diagnostics
internal import Markdown

/// Care cards that are written out although they say nearly the same as a shared one.
///
/// Reason: When the advice changes, the shared card is mended and the copy is forgotten.
/// Source: Bedside's own rule; copies of NHS pages disagree about cauda equina syndrome to this day.
/// Remedy: Include the shared card: `> [!SAFETY] name`.
enum SnippetRetyped: ArticleRule {
  static let id: DiagnosticID = "snippet-retyped"
  static let level = Severity.warning

  /// The share of common pairs of words, and how many pairs there have to be to judge by.
  private static let limit = 0.8
  private static let leastPairs = 10

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let snippets = article.site.safetySnippets.entries
    guard !snippets.isEmpty, !article.ownCards.isEmpty else { return }
    let included = Set(article.article.safetyCards)
    for (card, text) in zip(article.ownCards, article.text.ownCardTexts) {
      let pairs = WordPairs(text.blocks)
      guard pairs.count >= leastPairs,
        let position = snippets.indices.first(where: { position in
          snippets[position].wordPairs.count >= leastPairs
            && pairs.similarity(to: snippets[position].wordPairs) >= limit
            && !included.contains(snippets[position].id)
        })
      else { continue }
      let copied = snippets[position]
      report.add(
        "the card retypes the shared card '\(copied.id)'",
        at: card.range,
        notes: [.init("the shared card is here", at: copied.source)],
        remedy: "Write in its place: > [!SAFETY] \(copied.id)"
      )
    }
  }
}
