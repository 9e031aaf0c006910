/// An ending that leaves the "e" before it silent: "care-ful", "move-ment", "safe-ly".
struct SilentEnding {
  private let key: UInt64
  private let mask: UInt64
  private let length: Int

  private init(_ ending: String) {
    key = ending.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    length = ending.utf8.count
    mask = (1 << UInt64(8 * length)) - 1
  }

  /// The endings by their last letter, "a" at 1.
  private static let byLastLetter: [[Self]] = {
    var groups = [[Self]](repeating: [], count: 32)
    for ending in [
      "ly", "ment", "ments", "ness", "less", "ful", "some", "line", "lines", "work", "name",
      "names",
    ].map(Self.init) {
      groups[Int(ending.key & 31)].append(ending)
    }
    return groups
  }()

  /// The length of the ending that the word has after a vowel and something more, or 0.
  static func length(in word: borrowing WordLetters) -> Int {
    let tail = UInt64(truncatingIfNeeded: word.tail)
    for ending in byLastLetter[Int(tail & 31)] where tail & ending.mask == ending.key {
      let start = word.count - ending.length
      return start >= 2 && word.hasVowel(before: start) ? ending.length : 0
    }
    return 0
  }
}
