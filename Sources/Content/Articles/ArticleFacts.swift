package import Markdown

/// What an article's text holds, as far as anybody asks once it has been parsed and checked: whoever
/// knows it needs to parse the text again only to show it.
package struct ArticleFacts: Sendable, Equatable {
  package var headings: [HeadingFact]
  package var links: [LinkFact]
  /// In reading order.
  package var citations: [CitationFact]
  /// The ids of the shared safety cards that the article includes, in order of their ids.
  package var safetyCards: [String]
  package var wordCount: Int
  /// `sha256:` and the digits for the article's `SignedText`; nil where nobody has signed it.
  package var textDigest: String?
  /// Whether the text shows the front matter's picture itself.
  package var showsImage: Bool

  package init(
    headings: [HeadingFact],
    links: [LinkFact],
    citations: [CitationFact],
    safetyCards: [String],
    wordCount: Int,
    textDigest: String?,
    showsImage: Bool
  ) {
    self.headings = headings
    self.links = links
    self.citations = citations
    self.safetyCards = safetyCards
    self.wordCount = wordCount
    self.textDigest = textDigest
    self.showsImage = showsImage
  }
}

extension Article {
  package var facts: ArticleFacts {
    ArticleFacts(
      headings: headings,
      links: links,
      citations: citations,
      safetyCards: safetyCards,
      wordCount: wordCount,
      textDigest: textDigest,
      showsImage: image?.isInBody == true
    )
  }
}
