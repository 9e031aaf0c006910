package import Diagnostics

/// A heading of a document, which is a place to link to.
package struct HeadingFact: Hashable, Sendable {
  /// Whose heading it is.
  package enum Role: Hashable, Sendable {
    /// A section of the article: belongs in the list of contents.
    case section
    /// A care card.
    case card(CareLevel)
    /// Another health block; a list of contents may leave it out, as it may a card.
    case block
  }

  package let role: Role
  /// 2 to 6; the document's title is the only heading of level 1.
  package let level: Int
  /// The value of the heading's `id`, unique in the document; to be percent-encoded in a URL.
  package let anchor: String
  /// The heading as a reader sees it, without markup.
  package let text: String
  /// The heading's place in the source.
  package let range: SourceRange

  package init(
    role: Role,
    level: Int,
    anchor: String,
    text: String,
    range: SourceRange
  ) {
    self.role = role
    self.level = level
    self.anchor = anchor
    self.text = text
    self.range = range
  }
}
