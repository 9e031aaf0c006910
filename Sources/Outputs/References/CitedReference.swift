internal import Content
internal import Markdown

/// A source that an article cites, with the places that cite it.
struct CitedReference: Sendable {
  let reference: Reference
  /// Counts the article's sources from 1, in order of first use.
  let number: Int
  /// The anchors of the citations, in reading order.
  let uses: [String]

  /// The sources of an article in the order of their numbers; ids without a reference are left out.
  static func all(of article: Article, in store: Register<Reference>) -> [CitedReference] {
    var ids: [String] = []
    var uses: [[String]] = []
    for citation in article.citations {
      let position = citation.number - 1
      if position == ids.count {
        ids.append(citation.id)
        uses.append([citation.anchor])
      } else if uses.indices.contains(position), uses[position].last != citation.anchor {
        uses[position].append(citation.anchor)
      }
    }
    return ids.indices.compactMap { position in
      store[ids[position]].map {
        CitedReference(reference: $0, number: position + 1, uses: uses[position])
      }
    }
  }
}
