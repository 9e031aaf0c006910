internal import Prose

/// How many years of school an English article takes to read, as the rule `reading-grade` counts.
package struct ReadingLevel: Sendable, Equatable {
  /// Grades of school, rounded to tenths.
  package let fleschKincaid: Double
  package let smog: Double
  /// Whether the article has under 30 sentences, so that the grades hold only roughly.
  package let isRough: Bool

  /// Nil for a text in another language, for which the formulas were not made, and for one of under
  /// 10 sentences.
  package init?(of article: CheckedArticle) {
    guard article.isEnglish else { return nil }
    let readability = ArticleProse(article.facts).readability
    guard let scores = readability.scores else { return nil }
    fleschKincaid = Self.tenths(scores.fleschKincaidGrade)
    smog = Self.tenths(scores.smogGrade)
    isRough = readability.confidence == .low
  }

  /// A text of one endless sentence has an endless grade.
  private static func tenths(_ grade: Double) -> Double {
    guard grade.isFinite else { return 0 }
    return (min(max(grade, -1_000_000), 1_000_000) * 10).rounded() / 10
  }
}
