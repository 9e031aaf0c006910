internal import Diagnostics
internal import HTML

extension DocumentRenderer {
  mutating func openTable(_ node: Node) {
    startLine()
    table.alignments = node.columnAlignments
    table.hasBody = false
    if isArticle {
      // A table wider than the page scrolls by itself; the region makes that work by keyboard.
      writer.markup("<div class=\"table\" role=\"region\" tabindex=\"0\"")
      writer.attribute("aria-label", table.nextName())
      writer.markup(">\n")
    }
    writer.markup("<table>")
  }

  mutating func closeTable() {
    startLine()
    if table.hasBody { writer.markup("</tbody>\n") }
    writer.markup("</table>\n")
    if isArticle { writer.markup("</div>\n") }
  }

  mutating func openRow(_ node: Node) {
    startLine()
    table.column = 0
    table.isInHeader = node.isHeaderRow
    if isArticle, !table.isInHeader { reportHiddenCells(of: node) }
    if table.isInHeader {
      writer.markup("<thead>\n")
    } else if !table.hasBody {
      writer.markup("<tbody>\n")
      table.hasBody = true
    }
    writer.markup("<tr>")
  }

  mutating func closeRow(_ node: Node) {
    startLine()
    writer.markup("</tr>")
    guard table.isInHeader else { return }
    writer.markup("\n</thead>")
    table.isInHeader = false
  }

  mutating func openCell(_ node: Node) {
    startText(node)
    startLine()
    // An empty header would be read as one, and name its column nothing.
    let isHeader = isHeader(node)
    writer.markup(isHeader ? "<th" : "<td")
    if isHeader, isArticle { writer.markup(" scope=\"col\"") }
    let column = table.column
    table.column += 1
    writeAlignment(column < table.alignments.count ? table.alignments[column] : 0)
    writer.markup(">")
  }

  mutating func closeCell(_ node: Node) {
    writer.markup(isHeader(node) ? "</th>" : "</td>")
    guard isArticle else { return }
    let kind: TextBlock.Kind = table.isInHeader ? .tableHeader : .tableCell
    noteText(as: kind, at: range(of: node, on: place.bytes))
  }

  /// The parser leaves out what a row has behind the last column of its table.
  private mutating func reportHiddenCells(of row: Node) {
    guard row.lines.lowerBound >= source.firstLine else { return }
    let line = lines.range(of: row.lines, in: source)
    let rest = RowCells.behind(table.alignments.count, in: source.bytes.span, line.bytes)
    guard let rest else { return }
    report(
      .error,
      .tableCellHidden,
      "the row has more cells than the table has columns",
      at: SourceRange(path: source.path, rest),
      explanation: "What stands behind the last column is not shown.",
      solution: "Give the table another column, or write '\\|' for a '|' that ends no cell."
    )
  }

  private func isHeader(_ cell: Node) -> Bool {
    table.isInHeader && (!isArticle || cell.firstChild != nil)
  }

  private mutating func writeAlignment(_ letter: UInt8) {
    let name: StaticString
    switch letter {
    case UInt8(ascii: "l"): name = "left"
    case UInt8(ascii: "c"): name = "center"
    case UInt8(ascii: "r"): name = "right"
    default: return
    }
    writer.markup(isArticle ? " class=\"align-" : " align=\"")
    writer.markup(name)
    writer.markup("\"")
  }
}
