internal import Markdown

extension Scaffold {
  /// A draft of an article, with the blocks that the policies of its tags ask for.
  ///
  /// - Parameters:
  ///   - path: the file in the project, whose path gives an article its id.
  ///   - title: one that `ArticleMetadata.schema` takes.
  ///   - tags: in order; the first one is the article's home.
  ///   - authors: ids of `people.yaml`.
  package static func article(
    _ path: String,
    title: String,
    tags: [Tag],
    authors: [String],
    date: CalendarDate,
    in site: Site
  ) -> Scaffold {
    var values = [
      "title": QuotedText.yaml(title),
      "date": date.description,
      "status": ArticleMetadata.Status.draft.rawValue,
    ]
    if !authors.isEmpty { values["author"] = authors.count == 1 ? authors[0] : flow(authors) }
    if !tags.isEmpty { values["tags"] = flow(tags.map(\.id)) }
    let record = RecordScaffold(shape: ArticleMetadata.schema.shape, values: values)
    let text = ["---"] + record.lines + ["---", ""] + body(tags, site)
    return Scaffold(
      place: .file(path: path, bytes: Array(text.map { $0 + "\n" }.joined().utf8)),
      open: record.open
    )
  }

  private static func flow(_ ids: [String]) -> String {
    "[\(ids.joined(separator: ", "))]"
  }

  // MARK: - Text

  /// How the sentences begin that stand where an author has to write; a rule looks for them.
  package static let prompt = "Write here what the reader"

  private static func body(_ tags: [Tag], _ site: Site) -> [String] {
    let cards = firstOfEach(tags.flatMap(\.safetyCards).map(\.value))
    let sources = firstOfEach(tags.compactMap(\.guidelines.first?.value))
    let citation =
      sources.isEmpty ? "" : " [\(sources.map { "@" + $0 }.joined(separator: "; "))]"
    return ["\(prompt) most needs to know\(citation).", ""]
      + cards.flatMap { ["> [!SAFETY] \($0)", ""] }
      + signs(of: tags, besides: cards, site).flatMap { card($0, $1) }
      + ["## What may help", "", "\(prompt) can do."]
  }

  /// The red flags that the tags ask for and that none of the cards names, with the most urgent
  /// level first.
  private static func signs(
    of tags: [Tag],
    besides cards: [String],
    _ site: Site
  ) -> [(CareLevel, [RedFlag])] {
    let named = cards.flatMap { site.safetySnippets[$0]?.redFlags ?? [] }
    let missing = firstOfEach(tags.flatMap(\.redFlags).map(\.value))
      .filter { !named.contains($0) }
      .compactMap { site.redFlags[$0] }
    return CareLevel.allCases.sorted(by: >).compactMap { level in
      let signs = missing.filter { $0.level == level }
      return signs.isEmpty ? nil : (level, signs)
    }
  }

  private static func card(_ level: CareLevel, _ signs: [RedFlag]) -> [String] {
    ["> [!\(level.block)]", ">"] + signs.map { "> - you have \($0.label)" } + [""]
  }

  /// The texts without repetitions, in order of first mention.
  private static func firstOfEach(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
