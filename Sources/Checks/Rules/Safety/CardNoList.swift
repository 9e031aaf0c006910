internal import Content
internal import Diagnostics
internal import Markdown

/// Care cards without a list.
///
/// Reason: Somebody who is worried runs through a list of signs; in a paragraph they miss theirs.
/// Source: NHS digital service manual, "Care cards": the heading leads to a bulleted list.
/// Remedy: Write each sign as a point of a list; a single point is fine.
enum CardNoList: ArticleRule, SiteRule {
  static let id: DiagnosticID = "card-no-list"
  static let level = Severity.warning

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let blocks = article.facts.textBlocks
    for card in article.ownCards where !card.blocks.contains(where: { isPoint(blocks[$0]) }) {
      report.add("the card has no list", at: card.range)
    }
  }

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for snippet in site.site.safetySnippets.entries where !snippet.texts.contains(where: isPoint) {
      report.add("the card has no list", at: snippet.source)
    }
  }

  private static func isPoint(_ block: TextBlock) -> Bool { block.kind == .listItem }
}
