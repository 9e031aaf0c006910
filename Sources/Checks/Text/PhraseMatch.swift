/// A phrase that stands in an article.
struct PhraseMatch {
  let passage: Passage
  /// The phrase, in bytes of the passage's text.
  let range: Range<Int>
  /// Which phrase of the list it is.
  let phrase: Int
  /// The article's text, which knows where its sentences end.
  let text: ArticleText

  /// How far to look on either side, in bytes; a sentence has no bound of its own.
  private static let reach = 240

  /// The most bytes that the marks at the end of a sentence have.
  private static let closing = 4

  private static let negations = PhraseSet([
    "cannot", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "rarely",
    "without",
  ])

  private static let negationsBehind = PhraseSet([
    "are not", "cannot", "does not", "do not", "has not", "have not", "is not", "was not",
  ])

  var words: String { passage.string(range) }

  /// The sentence around the phrase; the phrase itself where it stands in none.
  var sentence: Range<Int> {
    let bounds = text.sentence(from: range.lowerBound, in: passage) ?? 0..<passage.text.count
    let isInside = bounds.lowerBound <= range.lowerBound && range.upperBound <= bounds.upperBound
    return isInside ? bounds : range
  }

  var before: ArraySlice<UInt8> {
    passage.text[max(sentence.lowerBound, range.lowerBound - Self.reach)..<range.lowerBound]
  }

  var behind: ArraySlice<UInt8> {
    let end = min(sentence.upperBound, range.upperBound + Self.reach)
    return passage.text[range.upperBound..<max(end, range.upperBound)]
  }

  /// The phrase and what stands near it in its sentence.
  var surroundings: ArraySlice<UInt8> {
    passage.text[before.startIndex..<behind.endIndex]
  }

  /// Whether the sentence denies the phrase, as in "cannot be cured" and "a cure is not known".
  var isNegated: Bool {
    let next = behind.prefix(24)
    return Self.negations.occur(in: before)
      || !ByteSearch.occurrences(of: Array("n't".utf8)[...], in: before).isEmpty
      || Self.negationsBehind.ranges(in: next).contains { $0.lowerBound <= next.startIndex + 1 }
  }

  /// Whether the phrase is part of a question: its mark stands near behind, or ends the sentence.
  var isInQuestion: Bool {
    guard passage.profile.has(.questionMark) else { return false }
    let end = passage.text[..<max(sentence.upperBound, range.upperBound)].suffix(Self.closing)
    return behind.contains(UInt8(ascii: "?")) || end.contains(UInt8(ascii: "?"))
  }
}
