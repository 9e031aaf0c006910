internal import Content
internal import Diagnostics

/// What each article cites, for programs that manage references.
enum CitationFiles: OutputFormat {
  static func plan(_ edition: Edition) -> [PlannedOutput] {
    edition.index.articles.flatMap { article -> [PlannedOutput] in
      let cited = CitedReference.all(of: article, in: edition.site.references).map(\.reference)
      guard !cited.isEmpty else { return [] }
      return CitationFormat.allCases.map { format in
        PlannedOutput(
          String(format.path(of: article).dropFirst()),
          from: article.source,
          .bytes { format.write(cited) }
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
