internal import Content
internal import Diagnostics
internal import Templates

/// The list of all articles by letter: `/a-to-z/`.
enum AlphabetPages: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    let output = PlannedOutput(
      SitePath.outputFile(of: "/a-to-z/"),
      from: SourceRange(path: Site.File.configuration),
      edition.templates.alphabet.rendered {
        AlphabetPage(
          page: edition.page(
            title: "",
            description: "",
            path: "/a-to-z/",
            breadcrumb: [edition.homeLink],
            subject: .list([])
          ),
          letters: letters(of: edition.index.articles, base: edition.base)
        )
      }
    )
    return [output]
  }

  private static func letters(of articles: [Article], base: BaseURL) -> [LetterModel] {
    let sorted = articles.map { article in
      let title = article.metadata.title.value
      return (
        key: Alphabet.key(of: title),
        letter: Alphabet.letter(of: title),
        link: LinkModel(label: title, url: base.relative(article.path)),
        id: article.id
      )
    }
    .sorted { left, right in
      left.key == right.key
        ? left.id < right.id : left.key.lexicographicallyPrecedes(right.key)
    }
    var entries: [Character: [LinkModel]] = [:]
    for entry in sorted { entries[entry.letter ?? "#", default: []].append(entry.link) }
    var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { letter in
      LetterModel(
        letter: String(letter),
        anchor: letter.lowercased(),
        entries: entries[letter] ?? []
      )
    }
    if let others = entries["#"] {
      letters.append(LetterModel(letter: "#", anchor: "other", entries: others))
    }
    return letters
  }
}
