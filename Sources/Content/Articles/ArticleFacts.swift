package import Markdown

/// What an article's text holds, as far as anybody asks once it has been parsed and checked: whoever
/// knows it needs to parse the text again only to show it.
package struct ArticleFacts: Sendable, Equatable {
  package let headings: [HeadingFact]
  package let links: [LinkFact]
  /// In reading order.
  package let citations: [CitationFact]
  /// The ids of the shared safety cards that the article includes, in order of their ids.
  package let safetyCards: [String]
  package let wordCount: Int
  /// `sha256:` and the digits for the article's `SignedText`; nil where nobody has signed it.
  package let textDigest: String?
  /// Whether the text shows the front matter's picture itself.
  package let showsImage: Bool

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
