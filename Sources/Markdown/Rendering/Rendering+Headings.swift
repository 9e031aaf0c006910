internal import Diagnostics
internal import HTML

extension DocumentRenderer {
  mutating func openHeading(_ node: Node) {
    startText(node)
    startLine()
    isInHeading = true
    guard isArticle, let entry = outline?.entry(for: node), let anchor = entry.anchor else {
      writeHeadingTag(node.headingLevel)
      writer.markup(">")
      return
    }
    let level = max(2, node.headingLevel)
    let range = range(of: node, on: place.bytes)
    check(level: node.headingLevel, text: entry.text, at: range)
    sections.enterSection(level)
    writeHeadingTag(level)
    writer.attribute("id", anchor)
    writer.markup(">")
    table.caption = entry.text
    facts.headings.append(
      HeadingFact(role: .section, level: level, anchor: anchor, text: entry.text, range: range)
    )
  }

  mutating func closeHeading(_ node: Node) {
    isInHeading = false
    closeHeading(level: isArticle ? max(2, node.headingLevel) : node.headingLevel)
  }

  /// Writes `<h2`, ready for attributes.
  mutating func writeHeadingTag(_ level: Int) {
    writer.markup("<h")
    writer.number(level)
  }

  mutating func closeHeading(level: Int) {
    writer.markup("</h")
    writer.number(level)
    writer.markup(">\n")
  }

  private mutating func check(level: Int, text: String, at range: SourceRange) {
    if text.isBlank {
      report(.error, .headingEmpty, "the heading is empty", at: range, solution: "Remove it.")
    }
    if level == 1 {
      report(
        .error,
        .h1Duplicate,
        "the text has a heading of level 1",
        at: range,
        explanation:
          "The title is the only heading of level 1, so that readers know the page by it.",
        solution: "Start the line with '##'."
      )
    } else if level > sections.current + 1 {
      report(
        .error,
        .headingSkip,
        "the heading has level \(level), but the one above it has level \(sections.current)",
        at: range,
        explanation: "Screen readers list headings by level; a gap sounds like a missing section.",
        solution: "Start the line with '\(String(repeating: "#", count: sections.current + 1))'."
      )
    }
  }
}
