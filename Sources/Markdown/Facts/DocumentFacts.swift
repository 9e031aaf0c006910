/// What a document holds, as the index and the checks need it; all in reading order.
package struct DocumentFacts: Sendable {
  package var headings: [HeadingFact] = []
  package var links: [LinkFact] = []
  package var images: [ImageFact] = []
  package var blocks: [BlockFact] = []
  package var citations: [CitationFact] = []
  /// The prose: one entry for each paragraph, also in lists and quotes, and for each table cell.
  ///
  /// Headings are not among them, nor are code blocks and the text of shared safety cards.
  package var textBlocks: [TextBlock] = []

  /// Whether the document was refused before it was parsed, so that nothing is known of it.
  package var isRefused = false

  package init() {}
}
