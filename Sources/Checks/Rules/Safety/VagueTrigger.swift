internal import Diagnostics

/// Signs in a care card that every reader takes differently, such as "a few days".
///
/// Reason: A reader who has to guess whether the sign applies to them may wait too long.
/// Source: NHS digital service manual, "Care cards" and "How we write": say exactly what is meant.
/// Remedy: Give a number of days, or say what the pain keeps the reader from doing.
enum VagueTrigger: ArticleRule {
  static let id: DiagnosticID = "vague-trigger"
  static let level = Severity.warning
  static let judgesCards = true
  static let phrases = [vague]

  private static let vague = PhraseSet([
    "a couple of days", "a few days", "a long time", "a while", "excessive", "ongoing",
    "persistent", "persists", "several days", "severe", "some time", "unusual",
  ])

  /// What shows that the word does not stand alone: the sentence says how much.
  private static let explained = PhraseSet([
    "because", "cannot", "for example", "keeps", "like", "means", "so", "stops", "such as", "that",
    "which",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    article.report(
      vague,
      in: article.cardPassages,
      to: &report,
      { "'\($0)' in a care card leaves open what is meant" },
      where: { !explained.occur(in: $0.behind) && !$0.behind.contains(UInt8(ascii: "(")) }
    )
  }
}
