/// The short form after an apostrophe: "nurse's", "isn't", "could've".
enum Contraction {
  /// Takes the letters after the apostrophe off, if they are such a form, and returns the syllables
  /// that they add.
  static func remove(from letters: inout WordLetters, at apostrophe: Int) -> Int {
    let length = letters.count - apostrophe
    guard apostrophe > 0, length == 1 || length == 2 else { return 0 }
    switch (length == 2 ? letters.last(1) : 0, letters.last(0)) {
    case (0, "s"):
      letters.removeLast(length)
      return letters.endsInHiss ? 1 : 0
    case (0, "t"):
      // "is-n't", but "don't".
      letters.removeLast(length)
      guard letters.last(0) == "n", !letters.endsInVowelSound(before: 1) else { return 0 }
      letters.removeLast(1)
      return 1
    case (0, "d"), ("l", "l"), ("r", "e"), ("v", "e"):
      // "it-'ll", but "you'll".
      letters.removeLast(length)
      return letters.endsInVowelSound(before: 0) ? 0 : 1
    case (0, "m"):
      letters.removeLast(length)
      return 0
    default: return 0
    }
  }
}

extension WordLetters {
  fileprivate func endsInVowelSound(before distance: Int) -> Bool {
    let letter = last(distance)
    return Self.isPlainVowel(letter) || letter == "y" || letter == "w"
  }

  /// Whether a possessive "s" adds a syllable: "nurse's", "coach's", but "Mac's".
  fileprivate var endsInHiss: Bool {
    switch last(0) {
    case "e": isSibilant(at: count - 2)
    case "c", "g": false
    default: isSibilant(at: count - 1)
    }
  }
}
