internal import Diagnostics

/// Superlatives without a source, such as "the most effective" and "leading clinic".
///
/// Reason: To be the best is a claim like any other, and has to be shown.
/// Source: CAP Code, section 3, rules on comparisons; section 12, rule 12.1.
/// Remedy: Cite the source that compares, or say what the treatment does.
enum ClaimSuperlative: ArticleRule {
  static let id: DiagnosticID = "claim-superlative"
  static let level = Severity.warning
  static let judgesCards = true
  static let phrases = [superlatives]

  private static let superlatives =
    PhraseSet(
      [
        "leading clinic", "leading clinics", "leading expert", "leading experts",
        "leading provider",
        "leading specialist", "leading specialists", "market-leading", "most effective", "no. 1",
        "number one", "second to none", "unrivalled", "world-class", "world-leading",
      ]
        + [
          "clinic", "exercise", "exercises", "medicine", "medicines", "painkiller", "remedy",
          "therapy", "treatment", "treatments",
        ].map { "best \($0)" }
    )

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    article.report(
      superlatives,
      in: article.text.headlines + article.prose,
      to: &report,
      { "'\($0)' is said without a source" },
      where: { match in
        !article.text.cited.isCited(match.passage.range.bytes) && !match.isNegated
          && !match.isInQuestion
      }
    )
  }
}
