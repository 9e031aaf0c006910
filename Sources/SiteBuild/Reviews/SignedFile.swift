internal import Content
internal import Diagnostics
internal import FileSystem

/// A file whose text somebody signs: an article or a shared safety card.
struct SignedFile {
  let reviews: [ArticleMetadata.Review]
  /// Of the text as it is.
  let digest: String
  /// The ids of those who wrote it, as far as the file says.
  let authors: [String]
}

/// Reads such files.
struct SignedFileReader {
  private let articles: ArticleParser
  private let cards: SafetyCardParser

  init(_ shared: SharedFiles) {
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
    let signed = SignedFile(
      reviews: article.metadata.reviews,
      digest: digest,
      authors: article.metadata.authors.map(\.value)
    )
    return (signed, parsed.diagnostics)
  }

  private func card(_ file: ProjectFile, id: String) -> (SignedFile?, [Diagnostic]) {
    let parsed = cards.parse(file, id: id)
    let signed = parsed.snippet.textDigest.map {
      SignedFile(reviews: parsed.snippet.reviews, digest: $0, authors: [])
    }
    return (signed, parsed.diagnostics)
  }

  private static let digest: @Sendable ([UInt8]) -> String = { ContentDigest(of: $0).hexadecimal }
}
