internal import Content
internal import Diagnostics
internal import Markdown

/// What each article cites, for programs that manage references.
enum CitationFiles: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    let references = edition.site.references
    return edition.index.articles.indices.flatMap { position -> [PlannedOutput] in
      let article = edition.index.articles[position]
      guard article.citations.contains(where: { references[$0.id] != nil }) else { return [] }
      return CitationFormat.allCases.map { format in
        PlannedOutput(
          String(format.path(of: article).dropFirst()),
          from: article.source,
          .bytes {
            let article = edition.index.articles[position]
            return format.write(CitedReference.all(of: article, in: references).map(\.reference))
          }
        )
      }
    }
  }
}

/// A format of lists of references for programs.
enum CitationFormat: CaseIterable {
  /// CSL-JSON, the format of the store.
  case json
  /// RIS, which nearly all programs read.
  case ris

  /// The path on the site, beside the article's page.
  func path(of article: Article) -> String {
    switch self {
    case .json: article.path + "references.json"
    case .ris: article.path + "references.ris"
    }
  }

  func write(_ references: [Reference]) -> [UInt8] {
    switch self {
    case .json: CSLWriter.write(references)
    case .ris: RISWriter.write(references)
    }
  }
}
