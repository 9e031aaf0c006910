internal import Content

/// What the rules of a run look for in every article of a site: made once, so that one pass over an
/// article's words serves them all.
///
/// A class, as it is handed on with each question about phrases.
final class Vocabulary: Sendable {
  let glossary: GlossaryTerms
  /// Finds the phrases of all `sets` at once.
  let table: PhraseTable
  let sets: [PhraseSet]
  /// Those that `table` cannot hold, with their positions among `sets`.
  let otherSets: [(position: Int, set: PhraseSet)]
  /// Where a set stands among `sets`.
  private let positions: [ObjectIdentifier: Int]

  /// - Parameter rules: those that are on.
  init(of rules: [any ArticleRule.Type], on site: Site) {
    glossary = GlossaryTerms(of: site)
    sets = rules.flatMap { $0.phrases } + [glossary.set]
    table = PhraseTable(sets.map { $0.beginsWithWords ? $0.phrases : [] })
    otherSets = sets.enumerated().filter { !$1.beginsWithWords }.map { ($0, $1) }
    positions = Dictionary(sets.enumerated().map { (ObjectIdentifier($1), $0) }) { first, _ in first
    }
  }

  func position(of set: PhraseSet) -> Int? { positions[ObjectIdentifier(set)] }
}
