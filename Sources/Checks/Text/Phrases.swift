/// Phrases to look for in articles, each with the words to write in its place.
struct Phrases: Sendable {
  let set: PhraseSet
  private let better: [String]

  init(_ pairs: KeyValuePairs<String, String>) {
    set = PhraseSet(pairs.map(\.key))
    better = pairs.map(\.value)
  }

  /// What to write instead of a phrase that was found.
  func better(than match: PhraseMatch) -> String { better[match.phrase] }
}
