internal import Prose

/// A phrase that stands in an article, with the sentence around it.
struct PhraseMatch {
  let passage: Passage
  /// The phrase, in bytes of the passage's text.
  let range: Range<Int>
  let sentence: Range<Int>

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

  var words: String { String(decoding: passage.text[range], as: UTF8.self) }

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
    let end = passage.text[..<max(sentence.upperBound, range.upperBound)].suffix(Self.closing)
    return (Array(behind) + end).contains(UInt8(ascii: "?"))
  }
}

extension Passage {
  /// The places of phrases, from left to right.
  func matches(of phrases: PhraseSet) -> [PhraseMatch] {
    let found = phrases.ranges(in: self)
    guard !found.isEmpty else { return [] }
    var rest = sentences(in: String(decoding: text, as: UTF8.self)).map(\.range)[...]
    return found.map { range in
      while let first = rest.first, first.upperBound <= range.lowerBound { rest.removeFirst() }
      let bounds = rest.first ?? 0..<text.count
      let isInside = bounds.lowerBound <= range.lowerBound && range.upperBound <= bounds.upperBound
      return PhraseMatch(passage: self, range: range, sentence: isInside ? bounds : range)
    }
  }
}

extension CheckedArticle {
  /// Reports each phrase that stands in some passages and that a condition holds for.
  func report(
    _ phrases: PhraseSet,
    in passages: [Passage],
    to report: inout RuleReport,
    _ summary: (String) -> String,
    where condition: (PhraseMatch) -> Bool = { _ in true }
  ) {
    for passage in passages {
      for match in passage.matches(of: phrases) where condition(match) {
        report.add(summary(match.words), at: place(of: match.range, in: passage))
      }
    }
  }
}
