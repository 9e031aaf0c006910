/// A block of an article as the readability policy sees it, in the order of the page.
package struct ProseBlock: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Counted. One that ends in a colon just before list items leads in to them.
    case paragraph
    /// A paragraph of a list's item: counted if it is a full sentence, or finishes a lead-in.
    case listItem
    /// A heading, table, code, reference or disclaimer: not counted, and the end of any list.
    case excluded
  }

  package let kind: Kind
  package let paragraph: Paragraph

  package init(kind: Kind, _ paragraph: Paragraph) {
    self.kind = kind
    self.paragraph = paragraph
  }

  /// - Parameter text: the words as a reader sees them, without markup.
  package init(kind: Kind, text: String) {
    self.init(kind: kind, Paragraph(text))
  }

  /// A block that only ends what comes before it.
  package static let excluded = ProseBlock(kind: .excluded, Paragraph(""))
}
