internal import Diagnostics
internal import Markdown

/// The passive voice, such as "you will be given".
///
/// Reason: It hides who does what, and the reader has to work out whether to act or to wait.
/// Source: NHS digital service manual, "How we write": the active voice.
/// Remedy: Say who does it, such as "a nurse will give you".
enum PassiveVoice: ArticleRule {
  static let id: DiagnosticID = "passive-voice"
  static let level = Severity.note
  static let phrases = [forms]

  private static let forms = PhraseSet(Array(formWords))

  private static let formWords: Set<String> = [
    "are", "be", "been", "being", "is", "was", "were",
  ]

  private static let adverbs: Set<String> = [
    "also", "always", "never", "not", "now", "often", "only", "sometimes", "still", "then",
  ]

  private static let irregular: Set<String> = [
    "bought", "brought", "built", "caught", "chosen", "done", "drawn", "felt", "forgotten",
    "found", "given", "held", "hidden", "kept", "known", "made", "meant", "paid", "seen",
    "sent", "shown", "sold", "spoken", "taken", "taught", "thought", "told", "understood",
    "written",
  ]

  /// Words in -ed that tell how something is, more often than what somebody does to it.
  private static let states: Set<String> = [
    "advanced", "aged", "armed", "bed", "bloated", "blocked", "bored", "bruised", "complicated",
    "concerned", "confused", "constipated", "damaged", "dehydrated", "depressed", "detailed",
    "disabled", "embarrassed", "excited", "exhausted", "experienced", "feed",
    "frightened", "hundred", "indeed", "inflamed", "injured", "interested", "irritated",
    "limited", "located", "married", "mixed", "need", "naked", "pleased", "red",
    "related", "relaxed", "relieved", "retired", "sacred", "satisfied", "scared", "seed",
    "shed", "shocked", "speed", "squashed", "stressed", "supposed", "surprised",
    "tired", "trapped", "unmarried", "unrelated", "untreated", "upset", "worried",
  ]

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    /// Where the words end that have been read, and in which passage.
    var read = (passage: -1, end: 0)
    for form in article.matches(of: forms, in: article.prose) {
      guard form.passage.number > read.passage || form.range.lowerBound >= read.end else {
        continue
      }
      let (passive, end) = passive(from: form.range, in: form.passage.text)
      read = (form.passage.number, end)
      guard let passive else { continue }
      report.add(
        "'\(form.passage.string(passive))' is in the passive voice",
        at: article.place(of: passive, in: form.passage)
      )
    }
  }

  /// A form of "be", any adverbs and other forms, and a past participle, with one space between
  /// each; and where the words end that cannot begin another.
  private static func passive(
    from form: Range<Int>,
    in text: [UInt8]
  ) -> (passive: Range<Int>?, end: Int) {
    var end = form.upperBound
    while let word = Neighbours.word(after: end, in: text) {
      let next = end + 1 + word.utf8.count
      if isParticiple(word) { return (form.lowerBound..<next, next) }
      guard formWords.contains(word) || adverbs.contains(word) || word.hasSuffix("ly") else {
        return (nil, next)
      }
      end = next
    }
    return (nil, end)
  }

  private static func isParticiple(_ word: String) -> Bool {
    if irregular.contains(word) { return true }
    return word.utf8.count > 3 && word.hasSuffix("ed") && !states.contains(word)
  }
}
