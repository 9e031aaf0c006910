/// The letters of one word, in lower case and without accents, from which its syllables are
/// counted.
///
/// Only the first 64 letters are kept: the vowels of a word are then the bits of one integer.
struct WordLetters {
  private static let capacity = 64

  private var letters = InlineArray<64, UInt8>(repeating: 0)
  private(set) var count = 0
  /// The last sixteen letters, the very last in the lowest byte: the word's key in a `WordTable`
  /// if it has no more.
  private(set) var tail: WordTable.Key = 0
  /// The vowels with an accent, one bit each: they are always spoken ("café", "naïve").
  private(set) var accents: UInt64 = 0

  mutating func removeAll() {
    count = 0
    tail = 0
    accents = 0
  }

  /// - Parameter letter: a small letter of ASCII.
  mutating func append(_ letter: UInt8) {
    guard count < Self.capacity else { return }
    letters[count] = letter
    count += 1
    tail = tail << 8 | WordTable.Key(letter)
  }

  /// Marks the last letter as one with an accent.
  mutating func accentLast() {
    guard count > 0, Self.isPlainVowel(letters[count - 1]) else { return }
    accents |= 1 << UInt64(count - 1)
  }

  mutating func removeLast(_ length: Int) {
    guard length <= count else { return }
    count -= length
    tail = length < WordTable.longestWord ? tail >> (8 * length) : 0
    if count < Self.capacity { accents &= (1 << UInt64(count)) - 1 }
  }

  /// The letter at an index, or 0 before the first and after the last.
  subscript(index: Int) -> UInt8 {
    index >= 0 && index < count ? letters[index] : 0
  }

  /// The letter so many before the last, or 0.
  func last(_ distance: Int) -> UInt8 { self[count - 1 - distance] }

  func hasPrefix(_ prefix: [UInt8]) -> Bool {
    guard prefix.count <= count else { return false }
    for index in prefix.indices where letters[index] != prefix[index] { return false }
    return true
  }

  /// The vowels among the letters from `start` on, a bit each, the first of the word lowest.
  ///
  /// "y" is a consonant before a vowel at the start or after another vowel ("year", "player"),
  /// and "u" after "q".
  func vowels(from start: Int = 0) -> UInt64 {
    var bits: UInt64 = 0
    var previous: UInt8 = 0
    var previousIsVowel = false
    for index in start..<max(start, count) {
      let letter = letters[index]
      let isVowel =
        switch letter {
        case UInt8(ascii: "y"):
          !(Self.isPlainVowel(self[index + 1]) && (index == start || previousIsVowel))
        case UInt8(ascii: "u"): previous != UInt8(ascii: "q")
        default: Self.isPlainVowel(letter)
        }
      if isVowel { bits |= 1 << UInt64(index) }
      previous = letter
      previousIsVowel = isVowel
    }
    return bits
  }

  static func isPlainVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
