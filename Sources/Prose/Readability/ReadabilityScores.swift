/// What the six formulas say of a text.
///
/// None of them sees layout, order, hard words that are short ("acute") or whether a text is true,
/// and all are fooled by chopping sentences: they tell which text to look at first, not whether it
/// is clear.
package struct ReadabilityScores: Hashable, Sendable {
  /// About 0 to 100, higher is easier; the other scores are grades, where lower is easier.
  package let fleschReadingEase: Double
  package let fleschKincaidGrade: Double
  package let smogGrade: Double
  package let gunningFog: Double
  package let colemanLiau: Double
  package let automatedReadability: Double

  /// Nil for a text without a word.
  package init?(_ statistics: TextStatistics) {
    guard statistics.words > 0, statistics.sentences > 0 else { return nil }
    let words = Double(statistics.words)
    let sentences = Double(statistics.sentences)
    let wordsPerSentence = words / sentences
    let syllablesPerWord = Double(statistics.syllables) / words
    fleschReadingEase = ReadabilityFormulas.fleschReadingEase(
      wordsPerSentence: wordsPerSentence,
      syllablesPerWord: syllablesPerWord
    )
    fleschKincaidGrade = ReadabilityFormulas.fleschKincaidGrade(
      wordsPerSentence: wordsPerSentence,
      syllablesPerWord: syllablesPerWord
    )
    smogGrade = ReadabilityFormulas.smogGrade(
      polysyllablesPerSentence: Double(statistics.polysyllables) / sentences
    )
    gunningFog = ReadabilityFormulas.gunningFog(
      wordsPerSentence: wordsPerSentence,
      complexWordsPer100Words: 100 * Double(statistics.complexWords) / words
    )
    colemanLiau = ReadabilityFormulas.colemanLiau(
      lettersPer100Words: 100 * Double(statistics.letters) / words,
      sentencesPer100Words: 100 * sentences / words
    )
    automatedReadability = ReadabilityFormulas.automatedReadability(
      charactersPerWord: Double(statistics.characters) / words,
      wordsPerSentence: wordsPerSentence
    )
  }

  /// The age in whole years at which a reader has the Flesch-Kincaid grade; at least 5.
  package var readingAge: Int { Self.readingAge(grade: fleschKincaidGrade) }

  /// A grade of school and five years before it, rounded.
  package static func readingAge(grade: Double) -> Int {
    guard grade.isFinite else { return 5 }
    return 5 + Int(min(max(grade, 0), 1_000).rounded())
  }
}
