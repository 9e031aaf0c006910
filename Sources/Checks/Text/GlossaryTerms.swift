internal import Content

/// The terms of `site/glossary.yaml`, to be looked for in articles.
struct GlossaryTerms: Sendable {
  let set: PhraseSet
  private let entries: [GlossaryEntry]
  /// Which entry each phrase of the set belongs to.
  private let owners: [Int]

  init(of site: Site) {
    entries = site.glossary.entries
    let forms = entries.enumerated().flatMap { position, entry in
      ([entry.term] + entry.forms).map { (form: $0, owner: position) }
    }
    set = PhraseSet(forms.map(\.form))
    owners = forms.map(\.owner)
  }

  /// The entry of a term that was found, with its place in the glossary.
  func entry(of match: PhraseMatch) -> (position: Int, entry: GlossaryEntry) {
    let position = owners[match.phrase]
    return (position, entries[position])
  }
}
