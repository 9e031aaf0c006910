/// A list of words and phrases, looked for as whole words in any case and all at once.
struct PhraseSet: Sendable {
  private let table: PhraseTable

  init(_ phrases: [String]) {
    table = PhraseTable(phrases)
  }

  /// Every combination of a verb and an object, such as `call 999`.
  init(_ verbs: [String], of objects: [String]) {
    self.init(verbs.flatMap { verb in objects.map { "\(verb) \($0)" } })
  }

  /// The ranges of the phrases, from left to right, none overlapping another.
  func ranges(in passage: Passage) -> [Range<Int>] {
    table.matches(in: passage.text[...], passage.words).map(\.range)
  }

  /// The same for a piece of a text.
  func ranges(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    table.matches(in: text, TextWord.all(in: text)).map(\.range)
  }

  func occur(in passage: Passage) -> Bool {
    !ranges(in: passage).isEmpty
  }

  func occur(in text: ArraySlice<UInt8>) -> Bool {
    !ranges(in: text).isEmpty
  }
}
