/// A word whose "e" is silent at the head of another: "some-times", "life-style".
enum SilentHead {
  private static let table = WordTable([
    1: """
    base care else eye fire fore grape guide here home horse house life like make nine none note \
    pace safe side some there time where white whole wide
    """
  ])

  /// The length of the head that the word begins with, if a consonant and a vowel follow, or 0.
  static func length(in word: borrowing WordLetters) -> Int {
    for length in 3...5 where word[length - 1] == "e" {
      let next = word[length]
      guard next != 0, !WordLetters.isPlainVowel(next), word.vowels(from: length) != 0 else {
        continue
      }
      var key: WordTable.Key = 0
      for index in 0..<length { key = key << 8 | WordTable.Key(word[index]) }
      if table.value(of: key) != nil { return length }
    }
    return 0
  }
}
