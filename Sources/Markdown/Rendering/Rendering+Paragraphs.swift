internal import Diagnostics
internal import HTML

extension DocumentRenderer {
  mutating func openParagraph(_ node: Node) {
    startText(node)
    if isInTightList(node) || isFigure(node) { return }
    startLine()
    writer.markup("<p>")
  }

  mutating func closeParagraph(_ node: Node) {
    if isArticle { noteText(node) }
    if isFigure(node) { return }
    if isInTightList(node) { return }
    if let definition = node.parent, definition.kind == .footnoteDefinition, node.next == nil {
      writer.markup(" ")
      writeBackReferences(definition)
    }
    writer.markup("</p>\n")
  }

  /// Starts to collect the text of a paragraph, heading or cell.
  mutating func startText(_ node: Node) {
    guard isArticle else { return }
    plainText.removeAll()
    place.enter(place.bytes(of: node, in: lines))
  }

  /// Whether a node is a paragraph of one image with a caption, which becomes a figure.
  func isFigure(_ paragraph: Node) -> Bool {
    guard isArticle, paragraph.kind == .paragraph,
      let image = paragraph.firstChild, image.kind == .image, image.next == nil,
      paragraph.parent?.kind != .footnoteDefinition
    else { return false }
    return image.withTitle { !$0.isEmpty }
  }

  private func isInTightList(_ paragraph: Node) -> Bool {
    guard let list = paragraph.parent?.parent, list.kind == .list else { return false }
    return list.isTightList
  }

  private mutating func noteText(_ node: Node) {
    guard plainText.count > 0 else { return }
    let kind: TextBlock.Kind =
      switch node.parent?.kind {
      case .item: .listItem
      case .footnoteDefinition: .footnote
      default: .paragraph
      }
    noteText(as: kind, at: range(of: node, on: place.bytes))
  }

  /// Records the collected text; text of spaces alone is not worth recording.
  mutating func noteText(as kind: TextBlock.Kind, at range: SourceRange) {
    guard plainText.contains(where: { !isASCIISpace($0) }) else { return }
    facts.textBlocks.append(TextBlock(kind: kind, text: plainText.text(), range: range))
  }
}
