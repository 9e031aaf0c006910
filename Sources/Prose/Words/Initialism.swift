/// Capitals that are spoken letter by letter: "NHS", "MRI", "GPs".
enum Initialism {
  /// Initialisms that could be words, since they have a vowel.
  private static let table = WordTable([
    1: """
      acl adhd ai api bmi copd dna ecg ed eeg emg ent eu gi hiv hse ibd ibs icu id im itu iv ivf \
      nice1 oa ocd oct ra rna tia uk un us usa uti
      """
  ])

  /// Words in capitals that have no vowel letter to count, or are shouted.
  static func syllables(of letters: WordLetters, capitals: Int) -> Int? {
    guard capitals > 1 else { return capitals == 1 && letters.count == 1 ? spoken(letters, 1) : nil }
    let isPlural = letters.count == capitals + 1 && letters.last(0) == "s"
    guard letters.count == capitals || isPlural else { return nil }
    var singular = letters
    if isPlural { singular.removeLast(1) }
    let isListed = table.value(of: singular.tail) != nil && singular.count <= WordTable.longestWord
    guard isListed || !singular.hasVowel(before: singular.count) else { return nil }
    return spoken(singular, singular.count)
  }

  /// Every letter has a name of one syllable but "W".
  private static func spoken(_ letters: WordLetters, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 + (letters[$1] == "w" ? 3 : 1) }
  }
}
