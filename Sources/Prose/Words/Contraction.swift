/// The short form after an apostrophe: "nurse's", "isn't", "could've".
enum Contraction {
  /// Takes the letters after the apostrophe off, if they are such a form, and returns the syllables
  /// that they add.
  static func remove(from letters: inout WordLetters, at apostrophe: Int) -> Int {
    let length = letters.count - apostrophe
    guard apostrophe > 0, length == 1 || length == 2 else { return 0 }
    let (last, before) = (letters.last(0), length == 2 ? letters.last(1) : 0)
    let isPlainConsonant = !letters.endsInVowelSound(at: apostrophe - 1)
    switch (before, last) {
    case (0, UInt8(ascii: "s")):
      letters.removeLast(length)
      let end = letters.count - (letters.last(0) == "e" ? 2 : 1)
      return letters.isSibilant(at: end) && letters.last(0) != "g" ? 1 : 0
    case (0, UInt8(ascii: "t")):
      letters.removeLast(length)
      guard letters.last(0) == "n", !letters.endsInVowelSound(at: apostrophe - 2) else { return 0 }
      letters.removeLast(1)
      return 1
    case (0, UInt8(ascii: "d")), (UInt8(ascii: "l"), UInt8(ascii: "l")),
      (UInt8(ascii: "v"), UInt8(ascii: "e")), (UInt8(ascii: "r"), UInt8(ascii: "e")):
      letters.removeLast(length)
      return isPlainConsonant ? 1 : 0
    case (0, UInt8(ascii: "m")):
      letters.removeLast(length)
      return 0
    default: return 0
    }
  }
}

extension WordLetters {
  fileprivate func endsInVowelSound(at index: Int) -> Bool {
    let letter = self[index]
    return Self.isPlainVowel(letter) || letter == "y" || letter == "w"
  }
}
