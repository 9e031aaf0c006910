internal import Diagnostics

/// Words that keep readers from a doctor or a treatment, such as "instead of your medicine".
///
/// Reason: A reader who needs the treatment may go without it and come to harm.
/// Source: CAP Code, section 12, rule 12.2: essential treatment must not be discouraged.
/// Remedy: Say what can be tried as well, and when to speak to a GP.
enum DiscourageTreatment: ArticleRule {
  static let id: DiagnosticID = "discourage-treatment"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver
  static let judgesCards = true
  static let phrases = [advice]

  private static let advice = PhraseSet(
    [
      "avoid surgery", "better than any doctor", "better than any medicine", "better than surgery",
      "ditch your doctor", "ditch your medicine", "ditch your tablets", "do not trust doctors",
      "no need for a doctor", "no need for a GP", "no need for surgery", "no need to see a doctor",
      "no need to see a GP", "no need to see your doctor", "no need to see your GP",
      "throw away your tablets", "without the need for surgery",
    ]
      + ["instead of", "in place of", "rather than"].flatMap { instead in
        [
          "a doctor", "a GP", "seeing a doctor", "seeing a GP", "seeing your doctor",
          "seeing your GP", "taking your medicine", "taking your tablets", "your doctor", "your GP",
          "your medicine", "your medicines", "your tablets",
        ].map { "\(instead) \($0)" }
      }
  )

  /// What the advice depends on.
  private static let conditions = PhraseSet([
    "as long as", "hope to", "if", "prefer to", "unless", "want to", "would like to",
  ])

  /// Who treats as well: to see one of them instead keeps nobody from treatment.
  private static let professionals = PhraseSet([
    "111", "dentist", "health visitor", "midwife", "nurse", "optician", "paramedic", "pharmacist",
    "pharmacy", "physiotherapist",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    article.report(
      advice,
      in: article.passages,
      to: &report,
      { "'\($0)' may keep a reader from treatment" },
      where: { match in
        !match.isNegated && !match.isInQuestion && !conditions.occur(in: match.surroundings)
          && !professionals.occur(in: match.before)
      }
    )
  }
}
