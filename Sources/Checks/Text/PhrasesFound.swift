/// The phrases of many rules that stand in the passages of an article, found in one pass.
struct PhrasesFound {
  struct Place {
    let passage: Int
    /// In bytes of the passage's text.
    let range: Range<Int>
    /// Which phrase of its list it is.
    let phrase: Int
  }

  /// By the positions of the lists in the vocabulary, in order of the passages.
  private var places: [[Place]] = []

  init() {}

  init(_ vocabulary: Vocabulary, in passages: [Passage]) {
    self.init(vocabulary)
    var ends = [Int](repeating: 0, count: places.count)
    for passage in passages { read(passage.text, passage.number, vocabulary, &ends) }
  }

  /// - Parameter forEachText: calls a function with what the passages are made from, in order.
  init(_ vocabulary: Vocabulary, _ forEachText: ((String) -> Void) -> Void) {
    self.init(vocabulary)
    var ends = [Int](repeating: 0, count: places.count)
    var number = 0
    forEachText { text in
      if vocabulary.otherSets.isEmpty, PlainBytes.isPlain(text.utf8.span) {
        read(text.utf8.span, number, vocabulary.table, &ends)
      } else {
        read(PlainBytes.plain(Array(text.utf8)), number, vocabulary, &ends)
      }
      number += 1
    }
  }

  private init(_ vocabulary: Vocabulary) {
    places = [[Place]](repeating: [], count: vocabulary.sets.count)
  }

  private mutating func read(
    _ text: [UInt8],
    _ passage: Int,
    _ vocabulary: Vocabulary,
    _ ends: inout [Int]
  ) {
    read(text.span, passage, vocabulary.table, &ends)
    for (list, set) in vocabulary.otherSets {
      places[list] += set.matches(in: text[...]).map {
        Place(passage: passage, range: $0.range, phrase: $0.phrase)
      }
    }
  }

  /// - Parameter ends: 0 for each list.
  private mutating func read(
    _ text: Span<UInt8>,
    _ passage: Int,
    _ table: PhraseTable,
    _ ends: inout [Int]
  ) {
    var found: [Int] = []
    table.find(in: text, ends: &ends) { match in
      found.append(match.list)
      places[match.list].append(
        Place(passage: passage, range: match.range, phrase: match.phrase)
      )
      return true
    }
    for list in found { ends[list] = 0 }
  }

  /// The places of a list's phrases, by its position in the vocabulary.
  subscript(list: Int) -> [Place] {
    places.indices.contains(list) ? places[list] : []
  }
}

extension CheckedArticle {
  /// The places of a set that the rule names among its `phrases`, in order of the passages.
  private func places(of phrases: PhraseSet) -> [PhrasesFound.Place] {
    text.vocabulary?.position(of: phrases).map { text.phrases[$0] } ?? []
  }

  /// Whether a phrase of a set that the rule names among its `phrases` stands in any passage.
  func has(_ phrases: PhraseSet) -> Bool { !places(of: phrases).isEmpty }

  /// The same for one passage.
  func has(_ phrases: PhraseSet, in passage: Passage) -> Bool {
    let rest = places(of: phrases)[...].from(passage.number)
    return rest.first?.passage == passage.number
  }

  /// The phrases of a set that stand in some passages, in their order.
  ///
  /// - Parameters:
  ///   - phrases: a set that the rule names among its `phrases`.
  ///   - passages: in order; asked for only if a phrase stands anywhere.
  func matches(
    of phrases: PhraseSet,
    in passages: @autoclosure () -> some Collection<Passage>
  ) -> [PhraseMatch] {
    let places = places(of: phrases)
    guard !places.isEmpty else { return [] }
    var matches: [PhraseMatch] = []
    var rest = places[...]
    for passage in passages() {
      rest = rest.from(passage.number)
      while let place = rest.first, place.passage == passage.number {
        matches.append(
          PhraseMatch(passage: passage, range: place.range, phrase: place.phrase, text: text)
        )
        rest.removeFirst()
      }
      if rest.isEmpty { break }
    }
    return matches
  }

  /// Reports each phrase that stands in some passages and that a condition holds for.
  ///
  /// - Parameter phrases: a set that the rule names among its `phrases`.
  func report(
    _ phrases: PhraseSet,
    in passages: @autoclosure () -> some Collection<Passage>,
    to report: inout RuleReport,
    _ summary: (String) -> String,
    where condition: (PhraseMatch) -> Bool = { _ in true }
  ) {
    for match in matches(of: phrases, in: passages()) where condition(match) {
      report.add(summary(match.words), at: place(of: match.range, in: match.passage))
    }
  }
}

extension ArraySlice<PhrasesFound.Place> {
  /// The places from a passage on.
  fileprivate func from(_ passage: Int) -> Self {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].passage < passage { low = middle + 1 } else { high = middle }
    }
    return self[low...]
  }
}
