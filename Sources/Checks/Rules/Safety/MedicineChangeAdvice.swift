internal import Diagnostics

/// Advice to stop, skip, reduce or double a medicine without speaking to anybody before.
///
/// Reason: Some medicines cause withdrawal effects or worse when they are stopped or changed by
/// oneself.
/// Source: NICE guideline NG215 on medicines with withdrawal symptoms; NICE guideline NG59.
/// Remedy: Say in the same sentence whom to speak to first, such as a pharmacist or GP.
enum MedicineChangeAdvice: ArticleRule {
  static let id: DiagnosticID = "medicine-change-advice"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver

  private static let advice = PhraseSet([
    "stop taking", "stop using", "stop your", "stop the", "stop all", "quit your", "quit taking",
    "reduce your", "reduce the dose", "cut down your", "cut your", "lower your", "halve your",
    "skip your", "skip the", "skip a", "miss a", "double your", "double the", "double up on",
    "increase your", "increase the dose", "come off", "throw away your", "take an extra",
    "take more than", "take extra",
  ])

  private static let medicines = PhraseSet([
    "antidepressant", "antidepressants", "aspirin", "blood thinners", "codeine", "diazepam", "dose",
    "doses", "drugs", "gabapentin", "ibuprofen", "insulin", "medication", "medications", "medicine",
    "medicines", "morphine", "naproxen", "opioids", "painkiller", "painkillers", "paracetamol",
    "pills", "pregabalin", "statins", "steroids", "tablet", "tablets", "warfarin",
  ])

  private static let guidance = PhraseSet([
    "advice", "advised", "agree", "agreed", "ask", "call", "check with", "contact", "discuss",
    "see a", "speak to", "speak with", "talk to", "talk with", "talking to", "tell", "tells",
    "told",
  ])

  /// What a piece of advice follows where it does not begin the sentence.
  private static let leads = PhraseSet([
    "and", "can", "could", "easily", "just", "may", "must", "need to", "or", "please", "safe to",
    "safely", "should", "simply", "then", "try to", "want to",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    article.report(
      advice,
      in: article.passages,
      to: &report,
      { "'\($0)' advises to change a medicine without asking first" },
      where: isAdvice
    )
  }

  private static func isAdvice(_ match: PhraseMatch) -> Bool {
    medicines.occur(in: match.behind.prefix(60)) && !guidance.occur(in: match.surroundings)
      && !match.isNegated && !match.isInQuestion && isDirect(match)
  }

  /// Whether the phrase tells the reader what to do: it begins the sentence or a part of it, or
  /// follows "you can" and the like.
  private static func isDirect(_ match: PhraseMatch) -> Bool {
    var before = match.before
    while before.last == 0x20 { before.removeLast() }
    guard let last = before.last else { return true }
    if [UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";")].contains(last) { return true }
    return leads.ranges(in: before).contains { $0.upperBound == before.endIndex }
  }
}
