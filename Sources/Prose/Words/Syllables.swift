/// Counts the syllables of a word from its spelling.
///
/// Each group of vowels is a syllable, with corrections for a silent "e", for vowels that part, and
/// for words within words; `SyllableLexicon` overrules it. Vowels with an accent always count. A
/// word has at least one syllable.
extension WordLetters {
  mutating func syllableCount() -> Int {
    let isWhole = count <= WordTable.longestWord
    if !hasSeveralVowels {
      if isWhole, let known = SyllableLexicon.table.value(of: tail) { return Int(known) }
      return hasVowel(before: count) && hasSpokenM ? 2 : 1
    }
    var syllables = 0
    while true {
      if isWhole, let known = SyllableLexicon.table.value(of: tail) {
        return syllables + Int(known)
      }
      let ending = SilentEnding.length(in: self)
      if ending == 0 { break }
      syllables += 1
      removeLast(ending)
    }
    let head = SilentHead.length(in: self)
    if head > 0 { syllables += 1 }
    return max(1, syllables + spokenVowels(from: head))
  }

  /// Whether it ends in "-ing", or in an "-es" or "-ed" that is a syllable: "doses", "rested".
  var hasSpokenInflection: Bool {
    switch last(0) {
    case "g": last(1) == "n" && last(2) == "i"
    case "d": last(1) == "e" && (last(2) == "t" || last(2) == "d")
    case "s": last(1) == "e" && isSibilant(at: count - 3)
    default: false
    }
  }

  /// Whether an "-es" after the letter is a syllable: "coach-es", "box-es", "ris-es", "ag-es".
  func isSibilant(at index: Int) -> Bool {
    switch self[index] {
    case "s", "x", "z", "c", "g": true
    case "h": self[index - 1] == "c" || self[index - 1] == "s"
    default: false
    }
  }

  private func spokenVowels(from start: Int) -> Int {
    let vowels = vowels(from: start)
    var starts = vowels & ~(vowels << 1) | accents
    var pairs = vowels & (vowels << 1) & ~accents
    while pairs != 0 {
      let index = pairs.trailingZeroBitCount
      if isHiatus(at: index) { starts |= 1 << UInt64(index) }
      pairs &= pairs - 1
    }
    var spoken = starts.nonzeroBitCount
    if spoken > 1, hasSilentE { spoken -= 1 }
    if hasSpokenM { spoken += 1 }
    return spoken
  }

  /// Whether the last "e" is not spoken: "minute", "minutes", "moved", but "table", "nurses",
  /// "rested", "centre".
  private var hasSilentE: Bool {
    switch last(0) {
    case "e": isSilentE(at: count - 1, before: 0)
    case "s" where last(1) == "e": isSilentE(at: count - 2, before: UInt8(ascii: "s"))
    case "d" where last(1) == "e": isSilentE(at: count - 2, before: UInt8(ascii: "d"))
    default: false
    }
  }

  private func isSilentE(at index: Int, before ending: UInt8) -> Bool {
    let (earlier, before) = (self[index - 2], self[index - 1])
    if accents >> UInt64(max(0, index)) & 1 == 1 { return false }
    if Self.isPlainVowel(before) {
      // "fatigue", "technique".
      return before == "u" && (earlier == "g" || earlier == "q")
    }
    switch before {
    case "l": return !isStop(earlier)
    case "r": return Self.isPlainVowel(earlier) || earlier == "r" || earlier == "w"
    case "t", "d": return ending != UInt8(ascii: "d")
    default: return ending != UInt8(ascii: "s") || !isSibilant(at: index - 1)
    }
  }

  /// A consonant after which "le" is spoken as a syllable: "ta-ble", "mus-cle".
  private func isStop(_ letter: UInt8) -> Bool {
    switch letter {
    case "b", "c", "d", "f", "g", "k", "p", "s", "t", "z": true
    default: false
    }
  }

  /// "spas-m", "rheu-ma-tis-m", "rhyth-m".
  private var hasSpokenM: Bool {
    let end = last(0) == "s" ? 1 : 0
    guard last(end) == "m" else { return false }
    return last(end + 1) == "s" || last(end + 1) == "h" && last(end + 2) == "t"
  }
}
