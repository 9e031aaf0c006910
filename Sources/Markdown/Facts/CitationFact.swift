package import Diagnostics

/// One of the sources that a citation in the text names: `[@id, locator; @other]` has two.
package struct CitationFact: Hashable, Sendable {
  package let id: String
  /// The number that the text shows: sources count from 1, in order of their first use.
  package let number: Int
  /// The `id` of the citation in the page; those of one bracket share it.
  package let anchor: String
  /// The bytes of the id, or those of the block around it where they cannot be told.
  package let range: SourceRange

  package init(
    id: String,
    number: Int,
    anchor: String,
    range: SourceRange
  ) {
    self.id = id
    self.number = number
    self.anchor = anchor
    self.range = range
  }
}
