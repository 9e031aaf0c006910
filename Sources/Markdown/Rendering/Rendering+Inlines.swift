internal import HTML

extension DocumentRenderer {
  mutating func writeText(_ node: Node) {
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
    writer.markup("\n")
    if isArticle { plainText.append(0x20) }
  }

  mutating func writeLineBreak() {
    writer.markup("<br />\n")
    if isArticle { plainText.append(0x20) }
  }

  mutating func writeCode(_ node: Node) {
    writer.markup("<code>")
    node.withLiteral { literal in
      writer.text(literal)
      if isArticle { append(literal) }
    }
    writer.markup("</code>")
  }

  private mutating func append(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe plainText.append(contentsOf: $0) }
  }
}
