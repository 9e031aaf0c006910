internal import Diagnostics
internal import Markdown

/// Chances in words alone, such as "rare" or "a good chance", with no number beside them.
///
/// Reason: People take such words to mean very different numbers, and often the worse ones.
/// Source: NHS digital service manual, "Numbers, measurements, dates and time": say "1 in 100".
/// Remedy: Give the number of people out of how many, and the word beside it if you like.
enum SubjectiveChance: ArticleRule {
  static let id: DiagnosticID = "subjective-chance"
  static let level = Severity.warning
  static let judgesCards = true
  static let phrases = [chances, numberWords]

  private static let chances = PhraseSet([
    "extremely rare", "fair chance", "good chance", "great chance",
    "high chance", "low chance", "low risk of", "high risk of", "rare",
    "slight chance", "slim chance", "small chance", "unlikely",
    "very rare", "very unlikely",
  ])

  private static let numberWords = PhraseSet([
    "all of", "half", "in a million", "most of", "nobody", "none of",
    "one in", "one person in", "two in",
  ])

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish else { return }
    /// The passage that was looked at last, and whether it has a number.
    var last = (passage: -1, hasNumber: false)
    for match in article.matches(of: chances, in: article.prose) {
      if last.passage != match.passage.number {
        last = (match.passage.number, hasNumber(match.passage, in: article))
      }
      if last.hasNumber { continue }
      report.add(
        "'\(match.words)' has no number beside it",
        at: article.place(of: match.range, in: match.passage)
      )
    }
  }

  /// Whether a number stands in the text, which a "4" in a name such as "L4" is not.
  private static func hasNumber(_ passage: Passage, in article: CheckedArticle) -> Bool {
    let text = passage.text
    let hasFigure =
      passage.hasDigit
      && text.indices.contains { index in
        guard (0x30...0x39).contains(text[index]) else { return false }
        guard index > 0 else { return true }
        return !ByteSearch.isWordByte(text[index - 1]) && text[index - 1] != UInt8(ascii: "-")
      }
    return hasFigure || !article.matches(of: numberWords, in: CollectionOfOne(passage)).isEmpty
  }
}
