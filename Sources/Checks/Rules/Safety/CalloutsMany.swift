internal import Diagnostics
internal import Markdown

/// Articles with more than 2 warning callouts.
///
/// Reason: Where everything is a warning, none is taken for one.
/// Source: NHS digital service manual, "Warning callout": not more than 2 on a page.
/// Remedy: Keep the callouts that prevent harm, and make plain text of the others.
enum CalloutsMany: ArticleRule {
  static let id: DiagnosticID = "callouts-many"
  static let level = Severity.warning

  private static let limit = 2

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let callouts = article.facts.blocks.only {
      $0.kind == .warning || $0.kind == .important || $0.kind == .caution
    }
    guard callouts.count > limit else { return }
    report.add(
      "the article has \(callouts.count) warning callouts; the limit is \(limit)",
      at: callouts[limit].range
    )
  }
}
