/// What the readability formulas count in a text.
///
/// The statistics of two texts add up to those of both together.
package struct TextStatistics: Hashable, Sendable {
  package var sentences = 0
  /// Runs without white space or em dash that hold a letter or a digit; a hyphen joins.
  package var words = 0
  /// As spoken, but a number in figures is one: readers see `2,024` as one thing.
  package var syllables = 0
  /// Words of three or more syllables, for SMOG.
  package var polysyllables = 0
  /// The hard words of Gunning's fog index: those of three or more syllables, but for names
  /// (a capital inside a sentence), compounds of short words ("follow-up"), and words that are so
  /// long only by their "-es", "-ed" or "-ing".
  package var complexWords = 0
  package var letters = 0
  /// Letters and digits.
  package var characters = 0

  package init() {}

  /// The statistics of a paragraph's plain text.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  package init(of paragraph: String) {
    for sentence in Prose.sentences(in: paragraph) { self += sentence.statistics }
  }

  package static func += (total: inout TextStatistics, other: TextStatistics) {
    total.sentences += other.sentences
    total.words += other.words
    total.syllables += other.syllables
    total.polysyllables += other.polysyllables
    total.complexWords += other.complexWords
    total.letters += other.letters
    total.characters += other.characters
  }

  package static func + (left: TextStatistics, right: TextStatistics) -> TextStatistics {
    var total = left
    total += right
    return total
  }

  /// The statistics of a text without a part of it.
  static func - (whole: TextStatistics, part: TextStatistics) -> TextStatistics {
    var rest = whole
    rest.sentences -= part.sentences
    rest.words -= part.words
    rest.syllables -= part.syllables
    rest.polysyllables -= part.polysyllables
    rest.complexWords -= part.complexWords
    rest.letters -= part.letters
    rest.characters -= part.characters
    return rest
  }
}
