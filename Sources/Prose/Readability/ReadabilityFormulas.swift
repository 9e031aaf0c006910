/// The formulas, as their authors printed them.
///
/// All but `fleschReadingEase` give a school grade of the United States: 1 is the first year, at the
/// age of six.
package enum ReadabilityFormulas {
  /// Flesch reading ease, about 0 to 100; higher is easier.
  ///
  /// R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948), 221-233,
  /// doi:10.1037/h0057532.
  package static func fleschReadingEase(
    wordsPerSentence: Double,
    syllablesPerWord: Double
  ) -> Double {
    206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord
  }

  /// Flesch-Kincaid grade level, which rates health texts easier than SMOG does.
  ///
  /// J. P. Kincaid and others, "Derivation of new readability formulas for Navy enlisted
  /// personnel", Research Branch Report 8-75, Naval Technical Training Command, 1975.
  package static func fleschKincaidGrade(
    wordsPerSentence: Double,
    syllablesPerWord: Double
  ) -> Double {
    0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59
  }

  /// SMOG grade: what it takes to understand all of a text; normed on 30 sentences.
  ///
  /// G. H. McLaughlin, "SMOG grading: a new readability formula", Journal of Reading 12 (1969),
  /// 639-646; the regression that the paper's rule of thumb rounds.
  package static func smogGrade(polysyllablesPerSentence: Double) -> Double {
    1.0430 * (30 * polysyllablesPerSentence).squareRoot() + 3.1291
  }

  /// Gunning fog index.
  ///
  /// R. Gunning, "The technique of clear writing", McGraw-Hill, 1952; in the form of 1968, which
  /// counts sentences and not clauses.
  package static func gunningFog(
    wordsPerSentence: Double,
    complexWordsPer100Words: Double
  ) -> Double {
    0.4 * (wordsPerSentence + complexWordsPer100Words)
  }

  /// Coleman-Liau index.
  ///
  /// M. Coleman and T. L. Liau, "A computer readability formula designed for machine scoring",
  /// Journal of Applied Psychology 60 (1975), 283-284, doi:10.1037/h0076540.
  package static func colemanLiau(
    lettersPer100Words: Double,
    sentencesPer100Words: Double
  ) -> Double {
    0.0588 * lettersPer100Words - 0.296 * sentencesPer100Words - 15.8
  }

  /// Automated readability index.
  ///
  /// R. J. Senter and E. A. Smith, "Automated readability index", AMRL-TR-66-220, Aerospace
  /// Medical Research Laboratories, 1967.
  package static func automatedReadability(
    charactersPerWord: Double,
    wordsPerSentence: Double
  ) -> Double {
    4.71 * charactersPerWord + 0.5 * wordsPerSentence - 21.43
  }
}
