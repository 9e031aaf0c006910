/// Capitals that are spoken letter by letter: "NHS", "MRI", "GPs".
enum Initialism {
  /// Initialisms that could be words, since they have a vowel.
  private static let table = WordTable([
    1: """
    acl adhd ai bmi copd dna ecg ed eeg emg eu gi hiv hse ibd ibs icu id im itu iv ivf mri oa ocd ra \
    rna tia uk un us usa uti
    """
  ])

  /// Words in capitals that have no vowel letter to count, or are shouted.
  static func syllables(of letters: borrowing WordLetters, capitals: Int) -> Int? {
    guard capitals > 0 else { return nil }
    if letters.count == 1 { return spoken(letters, 1) }
    let isPlural = letters.count == capitals + 1 && capitals > 1 && letters.last(0) == "s"
    guard letters.count == capitals || isPlural else { return nil }
    let key = isPlural ? letters.tail >> 8 : letters.tail
    let isListed = capitals <= WordTable.longestWord && table.value(of: key) != nil
    guard isListed || !letters.hasVowel(before: capitals) else { return nil }
    return spoken(letters, capitals)
  }

  /// Every letter has a name of one syllable but "W".
  private static func spoken(_ letters: borrowing WordLetters, _ count: Int) -> Int {
    var syllables = count
    for index in 0..<count where letters[index] == "w" { syllables += 2 }
    return syllables
  }
}
