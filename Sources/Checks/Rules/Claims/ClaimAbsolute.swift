internal import Diagnostics

/// Promises without a limit, such as "cures", "guaranteed" and "no side effects".
///
/// Reason: No treatment works for everybody, and a reader who believes it may do without one that
/// helps.
/// Source: CAP Code, section 12, rule 12.1; FTC Health Products Compliance Guidance.
/// Remedy: Say how many people were helped, by how much, and link the source.
enum ClaimAbsolute: ArticleRule {
  static let id: DiagnosticID = "claim-absolute"
  static let level = Severity.error
  static let judgesCards = true
  static let phrases = [claims]

  private static let claims = PhraseSet([
    "100% effective", "100% safe", "always works", "completely safe", "cure", "cured", "cures",
    "free of side effects", "guarantee", "guaranteed", "guarantees", "instant pain relief",
    "instant relief", "instant results", "instantly relieves", "miracle", "miraculous",
    "never fails", "no side effects", "permanent relief", "risk free", "risk-free",
    "without side effects", "works for everybody", "works for everyone",
  ])

  /// What shows that the sentence is about promises, and makes none.
  private static let doubts = PhraseSet([
    "be careful", "beware", "claim", "claims", "looking for", "many people", "most people",
    "promise",
    "promises", "research for", "says", "search for", "some people", "take care", "too good",
    "wary",
    "whether",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    article.report(
      claims,
      in: article.passages,
      to: &report,
      { "'\($0)' promises more than any treatment can keep" },
      where: { !$0.isNegated && !$0.isInQuestion && !doubts.occur(in: $0.before) }
    )
  }
}
