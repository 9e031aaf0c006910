internal import Diagnostics

/// "Your GP" in a care card.
///
/// Reason: Not everybody has a GP of their own, and any GP can help.
/// Source: NHS digital service manual, "Care cards": "a GP", not "your GP".
/// Remedy: Write "a GP".
enum YourGPInCard: ArticleRule {
  static let id: DiagnosticID = "your-gp-in-card"
  static let level = Severity.warning
  static let judgesCards = true
  static let phrases = [names]

  private static let names = PhraseSet(["your GP", "your own GP", "your family doctor"])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    for match in article.matches(of: names, in: article.cardPassages) {
      let place = article.place(of: match.range, in: match.passage)
      let isExact = place != match.passage.range
      report.add(
        "the card says '\(match.words)'",
        at: place,
        replacement: isExact ? "a GP" : nil
      )
    }
  }
}
