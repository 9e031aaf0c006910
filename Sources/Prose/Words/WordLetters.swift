/// The letters of one word, in lower case and without accents, from which its syllables are
/// counted.
///
/// Only the first 64 letters are kept: where the vowels are is then one integer, a bit for each
/// letter, the first of the word lowest. One buffer serves all words, so it is never copied.
struct WordLetters: ~Copyable {
  private static let capacity = 64

  private var letters = InlineArray<64, UInt8>(repeating: 0)
  private(set) var count = 0
  /// The last sixteen letters, the very last in the lowest byte: the word's key in a `WordTable`
  /// if it has no more.
  private(set) var tail: WordTable.Key = 0
  /// The vowels with an accent: they are always spoken ("café", "naïve").
  private(set) var accents: UInt64 = 0
  /// "a", "e", "i", "o" and "u", but for "u" after "q".
  private var plainVowels: UInt64 = 0
  private var ys: UInt64 = 0

  mutating func removeAll() {
    count = 0
    (tail, accents, plainVowels, ys) = (0, 0, 0, 0)
  }

  /// - Parameter letter: a small letter of ASCII.
  mutating func append(_ letter: UInt8) {
    guard count < Self.capacity else { return }
    letters[count] = letter
    let bit: UInt64 = 1 &<< UInt64(count)
    if Self.isPlainVowel(letter) {
      if letter != "u" || last(0) != "q" { plainVowels |= bit }
    } else if letter == "y" {
      ys |= bit
    }
    count += 1
    tail = tail << 8 | WordTable.Key(letter)
  }

  /// Marks the last letter as one with an accent.
  mutating func accentLast() {
    guard count > 0 else { return }
    accents |= plainVowels & 1 << UInt64(count - 1)
  }

  mutating func removeLast(_ length: Int) {
    guard length <= count else { return }
    count -= length
    tail = tail >> (8 * WordTable.Key(length))
    let kept: UInt64 = count < Self.capacity ? (1 << UInt64(count)) - 1 : .max
    accents &= kept
    plainVowels &= kept
    ys &= kept
  }

  /// The letter at an index, or 0 before the first and after the last.
  subscript(index: Int) -> UInt8 {
    index >= 0 && index < count ? letters[index] : 0
  }

  /// The letter so many before the last, or 0.
  func last(_ distance: Int) -> UInt8 { self[count - 1 - distance] }

  /// The vowels among the letters from `start` on.
  ///
  /// "y" is a consonant before a vowel at the start or after another vowel ("year", "player").
  func vowels(from start: Int = 0) -> UInt64 {
    let consonants = ys & plainVowels >> 1 & (plainVowels << 1 | 1 << UInt64(start))
    return (plainVowels | ys & ~consonants) & (.max << UInt64(start))
  }

  /// Whether more than one letter is a vowel or a "y": no other word has parts or a silent "e".
  var hasSeveralVowels: Bool {
    let vowels = plainVowels | ys
    return vowels & (vowels &- 1) != 0
  }

  /// Whether a letter before the index is a vowel or a "y".
  func hasVowel(before index: Int) -> Bool {
    guard index > 0 else { return false }
    return (plainVowels | ys) << UInt64(max(0, 64 - index)) != 0
  }

  /// - Parameter letter: a small letter of ASCII, or 0.
  static func isPlainVowel(_ letter: UInt8) -> Bool {
    // The bits 1, 5, 9, 15 and 21: the places of the vowels in the alphabet.
    0x20_8222 >> UInt32(letter & 31) & 1 == 1
  }
}
