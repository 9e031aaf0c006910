internal import Content
internal import Diagnostics
internal import Markdown
internal import Prose

/// Figures about people, such as "9 in 10 people" and "within 4 to 6 weeks", without a source beside
/// them.
///
/// Only sentences that say what happens to people count, so that "hold it for 2 to 3 weeks" does
/// not; care cards have the sources of the article around them.
///
/// Reason: A figure sounds certain, and a reader can only weigh it by who counted what.
/// Source: HONcode principle 4 (attribution).
/// Remedy: Cite the source in the same paragraph.
enum NumberUncited: ArticleRule {
  static let id: DiagnosticID = "number-uncited"
  static let level = Severity.warning

  /// What the sentence has to be about.
  private static let claims = PhraseSet([
    "adults", "affects", "average", "cases", "children", "chance", "come back", "comes back",
    "common", "disappear", "disappears", "feel better", "feels better",
    "gets better",
    "get better", "got better", "heal", "heals", "improve", "improved", "improves", "last", "lasts",
    "likely", "men", "patients", "people", "recover", "recovered", "recovers", "risk", "settle",
    "settles", "women", "workers",
  ])

  /// How far to look on either side, in bytes; a sentence has no bound of its own.
  private static let reach = 240

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard article.isEnglish, !article.text.numberedProse.isEmpty else { return }
    let cards = article.careCards
    for passage in article.uncitedProse where passage.hasDigit && !cards.hold(passage.range) {
      let figures = PeopleFigure.all(in: passage.text)
      guard !figures.isEmpty else { continue }
      for figure in figures {
        guard let sentence = article.text.sentence(from: figure.lowerBound, in: passage),
          isClaim(figure, in: passage.text, sentence)
        else { continue }
        let words = String(decoding: passage.text[figure], as: UTF8.self)
        report.add(
          "'\(words)' is said without a source",
          at: article.place(of: figure, in: passage)
        )
      }
    }
  }

  /// Whether words around the figure say what happens to people.
  private static func isClaim(_ figure: Range<Int>, in text: [UInt8], _ sentence: Range<Int>)
    -> Bool
  {
    guard sentence.lowerBound <= figure.lowerBound, figure.upperBound <= sentence.upperBound else {
      return false
    }
    return claims.occur(in: text[sentence.lowerBound..<figure.lowerBound].suffix(reach))
      || claims.occur(in: text[figure.upperBound..<sentence.upperBound].prefix(reach))
  }
}
