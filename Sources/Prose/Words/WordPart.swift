/// A part of a word between hyphens or other marks, of which a word's syllables are the sum.
struct WordPart: ~Copyable {
  private var letters = WordLetters()
  private var capitals = 0
  private var digits = 0
  /// How many letters stood before the last apostrophe, if there was one.
  private var apostrophe: Int?
  /// Whether it begins with a digit: "250mg".
  private(set) var isFigure = false

  mutating func removeAll() {
    letters.removeAll()
    capitals = 0
    digits = 0
    apostrophe = nil
    isFigure = false
  }

  mutating func append(_ letter: UInt8, isCapital: Bool) {
    letters.append(letter)
    if isCapital { capitals += 1 }
  }

  mutating func append(_ letter: FoldedLetter) {
    letters.append(letter.first)
    if letter.hasAccent { letters.accentLast() }
    if let second = letter.second { letters.append(second) }
  }

  mutating func appendDigit() {
    if letters.count == 0 { isFigure = true }
    digits += 1
  }

  mutating func appendApostrophe() { apostrophe = letters.count }

  mutating func accentLast() { letters.accentLast() }

  /// The syllables of the part, which is then empty; nil if it was.
  mutating func finish() -> (syllables: Int, isInflected: Bool)? {
    guard letters.count + digits > 0 else { return nil }
    defer { removeAll() }
    // A figure is one thing to see, however long it is to say.
    if isFigure { return (1, false) }
    let figures = digits > 0 ? 1 : 0
    if let spelled = Initialism.syllables(of: letters, capitals: capitals) {
      return (spelled + figures, false)
    }
    let contraction = apostrophe.map { Contraction.remove(from: &letters, at: $0) } ?? 0
    let isInflected = letters.hasSpokenInflection
    return (letters.syllableCount() + contraction + figures, isInflected)
  }
}
