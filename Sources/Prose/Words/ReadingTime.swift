/// How long a text takes to read.
package enum ReadingTime {
  /// Words a minute: below the average of 238 for silent reading (Brysbaert 2019,
  /// doi:10.1016/j.jml.2019.104047), because many who read about their health are in pain, worried
  /// or reading in a second language.
  package static let wordsPerMinute = 200

  /// Whole minutes, rounded up, at least 1.
  package static func minutes(words: Int) -> Int {
    max(1, (words + wordsPerMinute - 1) / wordsPerMinute)
  }
}
