internal import Diagnostics

/// Catchwords without a medical meaning, such as "detox" and "boost your immunity".
///
/// Reason: They promise what nobody can measure, and sell what nobody needs.
/// Source: CAP Code, section 12, rule 12.1: objective claims need evidence.
/// Remedy: Say what happens in the body and give the source, or leave it out.
enum WellnessMyth: ArticleRule {
  static let id: DiagnosticID = "wellness-myth"
  static let level = Severity.warning
  static let judgesCards = true
  static let phrases = [catchwords]

  private static let catchwords = PhraseSet(
    [
      "alkalise your body", "balance your energy", "boosts immunity", "chemical-free",
      "cleanse your body", "cleanse your liver", "detox", "detoxes", "detoxify", "detoxifying",
      "energy field", "flush out toxins", "flushes out toxins", "immune-boosting",
      "natural and safe",
      "natural so safe", "natural, so it is safe", "naturally safe", "rid of toxins",
      "rid your body of toxins", "safe because it is natural", "superfood", "superfoods",
      "toxins build up", "your energy flow",
    ]
      + ["boost", "boosts", "boosting", "strengthen", "strengthens"].flatMap { verb in
        ["immunity", "your immunity", "your immune system", "the immune system"]
          .map { "\(verb) \($0)" }
      }
  )

  /// What is treated in a hospital, and no myth.
  private static let withdrawal = PhraseSet(["alcohol", "drug", "drugs", "opioid"])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    article.report(
      catchwords,
      in: article.passages,
      to: &report,
      { "'\($0)' has no medical meaning" },
      where: { match in
        !match.isNegated && !match.isInQuestion && !withdrawal.occur(in: match.before.suffix(16))
          && !withdrawal.occur(in: match.behind.prefix(16))
      }
    )
  }
}
