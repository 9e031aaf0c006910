internal import Content
internal import Diagnostics
internal import Markdown

/// Articles that give advice and cite fewer than 2 sources.
///
/// Reason: A reader who is to act on advice can only check it by its sources, and one of them alone
/// may be wrong.
/// Source: HONcode principle 4 (attribution); Patient Information Forum, criterion 4.
/// Remedy: Cite with `[@id]` what the advice rests on; an article whose `type` is `article` or
/// `news` gives none.
enum CitationMissing: ArticleRule {
  static let id: DiagnosticID = "citation-missing"
  static let level = Severity.error

  private static let least = 2

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isClinical, article.metadata.status != .withdrawn else { return }
    let count = Set(article.facts.citations.map(\.id)).count
    guard count < least else { return }
    let sources = count == 0 ? "no source" : "1 source"
    report.add(
      "the article cites \(sources); a '\(article.metadata.type.rawValue)' article needs \(least)",
      at: article.place(of: article.metadata.title.range)
    )
  }
}
