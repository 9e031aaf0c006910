internal import HTML

extension DocumentRenderer {
  mutating func writeReference(_ node: Node) {
    guard let definition = node.footnoteDefinition else { return }
    if isArticle, link != nil {
      return reportNested("a footnote", at: lines.range(of: place.bytes, in: source))
    }
    let index =
      isArticle ? footnotes.addReference(to: node.footnoteNumber) : node.footnoteReferenceIndex
    writer.markup("<sup class=\"footnote-ref\"><a href=\"#fn-")
    writeName(of: definition, number: node)
    writer.markup("\" id=\"fnref-")
    writeName(of: definition, number: node)
    if index > 1 {
      writer.markup("-")
      writer.number(index)
    }
    writer.markup(isArticle ? "\" role=\"doc-noteref\">" : "\" data-footnote-ref>")
    node.withLiteral { writer.text($0) }
    writer.markup("</a></sup>")
  }

  mutating func openFootnote(_ node: Node) {
    if !footnotes.hasSection {
      writer.markup(
        isArticle
          ? "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n"
          : "<section class=\"footnotes\" data-footnotes>\n<ol>\n"
      )
    }
    footnotes.open(node)
    writer.markup("<li id=\"fn-")
    writeName(of: node)
    writer.markup("\">\n")
  }

  mutating func closeFootnote(_ node: Node) {
    if writeBackReferences(node) { writer.markup("\n") }
    writer.markup("</li>\n")
  }

  /// Writes the links from a footnote back to the places that refer to it.
  ///
  /// - Returns: false if they have been written already.
  @discardableResult
  mutating func writeBackReferences(_ definition: Node) -> Bool {
    guard footnotes.claimBackReferences() else { return false }
    let count = isArticle ? footnotes.references : max(1, definition.footnoteReferenceCount)
    for index in 1..<(count + 1) {
      if index > 1 { writer.markup(" ") }
      writer.markup("<a href=\"#fnref-")
      writeName(of: definition)
      if index > 1 {
        writer.markup("-")
        writer.number(index)
      }
      writeBackReferenceEnd(index)
    }
    return true
  }

  private mutating func writeBackReferenceEnd(_ index: Int) {
    writer.markup("\" class=\"footnote-backref\"")
    if isArticle {
      writer.markup(" role=\"doc-backlink\" aria-label=\"Back to reference ")
      writer.number(footnotes.opened)
      if index > 1 {
        writer.markup("-")
        writer.number(index)
      }
      writer.markup("\">↩")
    } else {
      writer.markup(" data-footnote-backref aria-label=\"Back to content\">↩")
    }
    if index > 1 {
      writer.markup("<sup class=\"footnote-ref\">")
      writer.number(index)
      writer.markup("</sup>")
    }
    writer.markup("</a>")
  }

  /// Writes the part of a footnote's ids that tells it from the others.
  ///
  /// That is its number in articles, because a label may hold anything; GitHub takes the label.
  ///
  /// - Parameter reference: a reference, whose text is the number; nil inside the definition.
  private mutating func writeName(of definition: Node, number reference: Node? = nil) {
    if !isArticle {
      definition.withLiteral { writer.url($0) }
    } else if let reference {
      reference.withLiteral { writer.text($0) }
    } else {
      writer.number(footnotes.opened)
    }
  }
}
