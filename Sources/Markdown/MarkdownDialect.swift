/// What the renderer makes of a Markdown text.
package enum MarkdownDialect: Sendable {
  /// GitHub Flavored Markdown and nothing else: the bytes that `cmark-gfm` writes in its safe mode.
  case gitHub
  /// The body of an article: anchors, health blocks, accessible tables, checked destinations.
  case article
}
