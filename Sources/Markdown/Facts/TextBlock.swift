package import Diagnostics

/// A piece of a document's prose, for counting words and for checks of wording.
package struct TextBlock: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case paragraph
    /// A paragraph of a list's item.
    case listItem
    case tableHeader
    case tableCell
    /// A paragraph of a footnote.
    case footnote
  }

  package let kind: Kind
  /// The words as a reader sees them: no markup, a space for each line break.
  package let text: String
  /// The lines that the text stands on.
  package let range: SourceRange
}
