internal import HTML

extension DocumentRenderer {
  mutating func openList(_ node: Node) {
    startLine()
    if node.isBulletList {
      writer.markup("<ul>\n")
    } else if node.listStart == 1 {
      writer.markup("<ol>\n")
    } else {
      writer.markup("<ol start=\"")
      writer.number(node.listStart)
      writer.markup("\">\n")
    }
  }

  mutating func closeList(_ node: Node) {
    writer.markup(node.isBulletList ? "</ul>\n" : "</ol>\n")
  }

  mutating func openItem(_ node: Node) {
    startLine()
    writer.markup("<li")
    if isArticle {
      openArticleItem(node)
    } else {
      writer.markup(">")
      guard node.isTask else { return }
      writer.markup("<input type=\"checkbox\"")
      if node.isCheckedTask { writer.markup(" checked=\"\"") }
      writer.markup(" disabled=\"\" /> ")
    }
  }

  private mutating func openArticleItem(_ node: Node) {
    if node.isTask {
      writer.markup(" class=\"task\"><input type=\"checkbox\"")
      if node.isCheckedTask { writer.markup(" checked=\"\"") }
      writer.markup(" disabled=\"\" aria-label=\"")
      writer.markup(node.isCheckedTask ? "Done" : "Not done")
      writer.markup("\" /> ")
      return
    }
    guard let open = blocks.last, node.parent?.parent == open.node,
      case .list(let itemClass, let icon) = open.block.content
    else {
      writer.markup(">")
      return
    }
    if let itemClass {
      writer.markup(" class=\"")
      writer.markup(itemClass)
      writer.markup("\"")
    }
    writer.markup(">")
    if let icon {
      writer.markup("<span aria-hidden=\"true\" class=\"")
      writer.markup(icon)
      writer.markup("\"></span>")
    }
  }
}
