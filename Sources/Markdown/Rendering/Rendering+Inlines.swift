internal import HTML

extension DocumentRenderer {
  mutating func writeText(_ node: Node) {
    if writtenNodes > 0 {
      writtenNodes -= 1
      return
    }
    if mayHoldCitations {
      if !isInHeading, link == nil { return writeRun(from: node) }
      checkForCitations(from: node)
    }
    let skipped = skippedText
    node.withLiteral { literal in
      let start = min(skipped, literal.count)
      let text = literal.extracting(start..<literal.count)
      writer.text(text)
      if isArticle { append(text) }
      skippedText = skipped - start
    }
  }

  mutating func writeSoftBreak() {
    if writtenNodes > 0 {
      writtenNodes -= 1
      return
    }
    writer.markup("\n")
    if isArticle { plainText.append(0x20) }
  }

  mutating func writeLineBreak() {
    writer.markup("<br />\n")
    if isArticle { plainText.append(0x20) }
  }

  mutating func writeCode(_ node: Node) {
    if isArticle { skipCode(node) }
    writer.markup("<code>")
    node.withLiteral { literal in
      writer.text(literal)
      if isArticle { append(literal) }
    }
    writer.markup("</code>")
  }

  private mutating func skipCode(_ node: Node) {
    let code = node.withLiteral { literal in literal.indices.map { literal[$0] } }
    if code.contains(UInt8(ascii: "@")) { place.skip(codeWithCitations: code, in: source.bytes) }
    guard code.contains(UInt8(ascii: "<")) || code.contains(UInt8(ascii: "(")) else { return }
    place.skip(code: code, in: source.bytes)
  }

  mutating func append(_ text: Span<UInt8>) {
    plainText.append(text)
  }
}
