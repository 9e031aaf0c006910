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
  /// The words as a reader sees them, without markup.
  package let text: String

  package init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}
