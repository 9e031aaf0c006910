package import Diagnostics

/// A link of a document.
package struct LinkFact: Hashable, Sendable {
  /// The destination as written, with references and backslash escapes resolved.
  package let destination: String
  /// Where the link leads in the site, or nil where it was refused.
  package let url: String?
  /// Where the URL leads; nil where the link was refused.
  package let kind: LinkKind?
  /// The link's text as a reader sees it, without markup.
  package let text: String
  /// The bytes of the destination, or those of the block around them where they cannot be told.
  package let range: SourceRange

  package init(
    destination: String,
    url: String?,
    kind: LinkKind?,
    text: String,
    range: SourceRange
  ) {
    self.destination = destination
    self.url = url
    self.kind = kind
    self.text = text
    self.range = range
  }

  /// The same link with another place, for text that is not a file of its own.
  package func moved(to range: SourceRange) -> LinkFact {
    LinkFact(destination: destination, url: url, kind: kind, text: text, range: range)
  }
}
