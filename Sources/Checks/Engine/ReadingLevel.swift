package import Content
internal import Prose

/// How many years of school an English article takes to read, as the rule `reading-grade` counts.
package struct ReadingLevel: Sendable, Equatable {
  package let fleschKincaid: SchoolGrade
  package let smog: SchoolGrade
  /// Whether the article has under 30 sentences, so that the grades hold only roughly.
  package let isRough: Bool

  /// Nil for a text in another language, for which the formulas were not made, and for one of under
  /// 10 sentences.
  package init?(of article: CheckedArticle) {
    guard article.isEnglish else { return nil }
    let readability = article.text.readability
    guard let scores = readability.scores else { return nil }
    fleschKincaid = SchoolGrade(rounding: scores.fleschKincaidGrade)
    smog = SchoolGrade(rounding: scores.smogGrade)
    isRough = readability.confidence == .low
  }
}
