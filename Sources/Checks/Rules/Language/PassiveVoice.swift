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

  private static let forms: Set<String> = [
    "are", "be", "been", "being", "is", "was", "were",
  ]

  private static let formHashes = forms.map { TextWord.hash(of: $0.utf8) }

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
    for passage in article.prose {
      for range in passives(in: passage) {
        let words = passage.string(range)
        report.add("'\(words)' is in the passive voice", at: article.place(of: range, in: passage))
      }
    }
  }

  /// A form of "be", any adverbs, and a past participle, with one space between each.
  private static func passives(in passage: Passage) -> [Range<Int>] {
    let text = passage.text
    var found: [Range<Int>] = []
    /// Where the last form of "be" began, and where the words after it end so far.
    var start: Int?
    var end = 0
    for word in passage.words {
      let range = word.range
      let follows = start != nil && range.lowerBound == end + 1 && text[end] == 0x20
      guard follows || formHashes.contains(word.hash) else {
        start = nil
        continue
      }
      let letters = String(decoding: text[range].map(ByteSearch.lowered), as: UTF8.self)
      if forms.contains(letters) {
        start = follows ? start : range.lowerBound
        end = range.upperBound
      } else if follows, let first = start, isParticiple(letters) {
        found.append(first..<range.upperBound)
        start = nil
      } else if follows, adverbs.contains(letters) || letters.hasSuffix("ly") {
        end = range.upperBound
      } else {
        start = nil
      }
    }
    return found
  }

  private static func isParticiple(_ word: String) -> Bool {
    if irregular.contains(word) { return true }
    return word.utf8.count > 3 && word.hasSuffix("ed") && !states.contains(word)
  }
}
