internal import Diagnostics
internal import HTML

/// Raw HTML never reaches the page: it is left out and reported.
extension DocumentRenderer {
  mutating func writeHTMLBlock(_ node: Node) {
    guard isArticle else {
      startLine()
      writer.markup("<!-- raw HTML omitted -->")
      startLine()
      return
    }
    reportHTML(at: range(of: node).bytes, isComment: node.withLiteral { HTMLComment.isAll(of: $0) })
  }

  mutating func writeInlineHTML(_ node: Node) {
    guard isArticle else {
      writer.markup("<!-- raw HTML omitted -->")
      return
    }
    reportInlineHTML(node)
  }

  mutating func reportInlineHTML(_ node: Node) {
    let tag = node.withLiteral { literal in literal.indices.map { literal[$0] } }
    let found = place.find(tag: tag, in: source.bytes)
    let isComment = node.withLiteral { HTMLComment.isAll(of: $0) }
    reportHTML(at: found ?? lines.range(of: place.bytes, in: source).bytes, isComment: isComment)
  }

  private mutating func reportHTML(at bytes: Range<Int>, isComment: Bool) {
    if isComment {
      report(
        .warning,
        .htmlComment,
        "the comment is left out of the page",
        at: range(bytes),
        solution: "Remove it, or keep notes outside of the article."
      )
    } else {
      report(
        .error,
        .rawHTML,
        "the article holds HTML, which is left out of the page",
        at: range(bytes),
        explanation: "HTML in articles could run scripts and break the page's accessibility.",
        solution: "Write it in Markdown, or put '\\' before a '<' that starts no tag."
      )
    }
  }
}
