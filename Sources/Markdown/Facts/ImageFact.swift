package import Diagnostics

/// An image of a document.
package struct ImageFact: Hashable, Sendable {
  /// The destination as written, with references and backslash escapes resolved.
  package let destination: String
  /// Where the image is in the site, or nil where it was refused.
  package let url: String?
  /// What is read aloud in place of the image.
  package let alternativeText: String
  /// The caption; empty for none.
  package let title: String
  /// The bytes of the destination, or those of the block around them where they cannot be told.
  package let range: SourceRange
}
