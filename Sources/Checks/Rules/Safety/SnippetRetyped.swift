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
    let included = Set(article.article.safetyCards)
    let snippets = article.site.safetySnippets.entries.filter {
      !included.contains($0.id) && $0.wordPairs.count >= leastPairs
    }
    guard !snippets.isEmpty else { return }
    for card in article.ownCards {
      let pairs = WordPairs(card.blocks.map(\.text))
      guard pairs.count >= leastPairs,
        let copied = snippets.first(where: { pairs.similarity(to: $0.wordPairs) >= limit })
      else { continue }
      report.add(
        "the card retypes the shared card '\(copied.id)'",
        at: card.range,
        notes: [.init("the shared card is here", at: copied.source)],
        remedy: "Write in its place: > [!SAFETY] \(copied.id)"
      )
    }
  }
}
