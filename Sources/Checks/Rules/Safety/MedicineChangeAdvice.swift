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
  static let judgesCards = true
  static let phrases = [advice]

  private static let advice = PhraseSet([
    "stop taking", "stop using", "stop your", "stop the", "stop all", "quit your", "quit taking",
    "reduce your", "reduce the dose", "cut down your", "cut your", "lower your", "halve your",
    "skip your", "skip the", "skip a", "miss a", "double your", "double the", "double up on",
    "increase your", "increase the dose", "come off", "throw away your", "take an extra",
    "take more than", "take extra",
    "double", "halve", "quit", "reduce", "skip", "stop",
  ])

  /// Verbs that need the medicine right behind them.
  private static let verbs = PhraseSet(["double", "halve", "quit", "reduce", "skip", "stop"])

  private static let medicines = PhraseSet([
    "antidepressant", "antidepressants", "aspirin", "blood thinners", "codeine", "diazepam", "dose",
    "doses", "drugs", "gabapentin", "ibuprofen", "insulin", "medication", "medications", "medicine",
    "medicines", "morphine", "naproxen", "opioids", "painkiller", "painkillers", "paracetamol",
    "pills", "pregabalin", "statins", "steroids", "tablet", "tablets", "warfarin",
  ])

  private static let guidance = PhraseSet([
    "advice", "advised", "advises", "agree", "agreed", "agrees", "ask", "call", "check with",
    "contact", "discuss",
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

  /// What may stand between such a verb and the medicine.
  private static let fillers: Set<String> = [
    "a", "all", "any", "daily", "of", "other", "own", "prescribed", "strong", "that", "the",
    "these",
    "this", "those", "usual",
  ]

  /// What is changed, or begins, where it is not the medicine.
  private static let others = PhraseSet([
    "and", "before", "chance", "need", "needs", "or", "reliance", "risk", "side effects", "so",
    "take",
    "then",
    "use", "while", "with",
  ])

  private static func isAdvice(_ match: PhraseMatch) -> Bool {
    isAboutMedicine(match) && !guidance.occur(in: match.surroundings)
      && !match.isNegated && !match.isInQuestion && isDirect(match)
  }

  private static func isAboutMedicine(_ match: PhraseMatch) -> Bool {
    let end = match.behind.prefix(60).endIndex
    let near = match.passage.text[match.range.lowerBound..<end]
    guard let medicine = medicines.ranges(in: near).first else { return false }
    guard medicine.lowerBound > match.range.upperBound else { return true }
    let between = near[match.range.upperBound..<medicine.lowerBound]
    guard verbs.ranges(in: near).first == match.range else { return !others.occur(in: between) }
    let words = Neighbours.words(of: String(decoding: between, as: UTF8.self))
    return words.allSatisfy(fillers.contains)
  }

  /// Whether the phrase tells the reader what to do: it begins the sentence or a part of it, or
  /// follows "you can" and the like.
  private static func isDirect(_ match: PhraseMatch) -> Bool {
    var before = match.before
    while let last = before.last, " \"'(".utf8.contains(last) { before.removeLast() }
    guard let last = before.last else { return true }
    if ",:;".utf8.contains(last) || before.suffix(2).elementsEqual(" -".utf8) { return true }
    return leads.ranges(in: before).contains { $0.upperBound == before.endIndex }
  }
}
