internal import Checks
internal import Content
internal import Diagnostics
internal import FileSystem

/// A file whose text somebody signs: an article or a shared safety card.
struct SignedFile {
  let reviews: [ArticleMetadata.Review]
  /// Of the text as it is.
  let digest: String
  let isWordless: Bool
  /// The ids of those who wrote it, as far as the file says.
  let authors: [String]
  /// How long and how hard to read it is; nil for a card, which is too short for that.
  let words: Int?
  let grade: SchoolGrade?
}

/// Reads such files.
struct SignedFileReader {
  private let site: Site
  private let today: CalendarDate
  private let articles: ArticleParser
  private let cards: SafetyCardParser

  init(_ shared: SharedFiles, today: CalendarDate) {
    (site, self.today) = (shared.site, today)
    articles = ArticleParser(site: shared.site, assets: shared.assets, digest: Self.digest)
    cards = SafetyCardParser(site: shared.site, digest: Self.digest)
  }

  /// The file, or the findings for which it cannot be signed.
  func read(_ file: ProjectFile) -> Result<SignedFile, Refusal> {
    let (signed, diagnostics) =
      SafetySnippet.id(of: file.path).map { card(file, id: $0) } ?? article(file)
    guard let signed, !diagnostics.hasErrors else {
      return .failure(Refusal(findings: diagnostics))
    }
    return .success(signed)
  }

  struct Refusal: Error {
    let findings: [Diagnostic]
  }

  private func article(_ file: ProjectFile) -> (SignedFile?, [Diagnostic]) {
    let parsed = articles.parse(file, isToBeSigned: true)
    guard let article = parsed.article, let digest = article.textDigest else {
      return (nil, parsed.diagnostics)
    }
    let checked = CheckedArticle(
      article: article,
      facts: parsed.facts,
      site: site,
      today: today,
      bytes: file.bytes
    )
    let signed = SignedFile(
      reviews: article.metadata.reviews,
      digest: digest,
      isWordless: parsed.facts.isWordless,
      authors: article.metadata.authors.map(\.value),
      words: article.wordCount,
      grade: checked.readingGrade
    )
    return (signed, parsed.diagnostics)
  }

  private func card(_ file: ProjectFile, id: String) -> (SignedFile?, [Diagnostic]) {
    let parsed = cards.parse(file, id: id)
    let signed = parsed.snippet.textDigest.map {
      SignedFile(
        reviews: parsed.snippet.reviews,
        digest: $0,
        isWordless: parsed.snippet.isWordless,
        authors: [],
        words: nil,
        grade: nil
      )
    }
    return (signed, parsed.diagnostics)
  }

  private static let digest: @Sendable ([UInt8]) -> String = { ContentDigest(of: $0).hexadecimal }
}
