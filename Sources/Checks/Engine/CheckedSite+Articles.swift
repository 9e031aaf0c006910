internal import Content
internal import Markdown

extension CheckedSite {
  /// The published articles that say in a field what another one of their language says in a file
  /// before them, letters and digits alone and in either case, each with the first that says it.
  func repetitions(
    of field: (ArticleMetadata) -> Located<String>
  ) -> [(article: Article, first: Article)] {
    var firsts: [String: Int] = [:]
    firsts.reserveCapacity(published.count)
    return published.compactMap { position in
      let metadata = articles[position].metadata
      let words = Self.words(of: field(metadata).value)
      guard !words.isEmpty else { return nil }
      let language = metadata.language ?? site.configuration.language
      let key = String(decoding: Array(language.utf8) + words, as: UTF8.self)
      guard let first = firsts[key] else {
        firsts[key] = position
        return nil
      }
      return (articles[position], articles[first])
    }
  }

  /// The words of a text in small letters, each behind a space.
  private static func words(of text: String) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count + 1)
    var isInWord = false
    for byte in text.utf8 {
      let isWordByte = ByteSearch.isWordByte(byte)
      if isWordByte, !isInWord { words.append(0x20) }
      if isWordByte { words.append(ByteSearch.lowered(byte)) }
      isInWord = isWordByte
    }
    return words
  }

  /// The references that any article cites.
  var citedReferences: Set<String> {
    var cited: Set<String> = []
    for article in articles {
      for citation in article.citations { cited.insert(citation.id) }
    }
    return cited
  }

  /// Whether the site has a page at one of some names, in whatever folder of `site/pages/`.
  func hasPage(named names: [String]) -> Bool {
    pages.contains { page in
      let name = page.path.split(separator: "/").last ?? ""
      return names.contains { $0.utf8.elementsEqual(name.utf8) }
    }
  }
}
