internal import Diagnostics
internal import HTML

extension DocumentRenderer {
  mutating func openImage(_ node: Node) {
    image = OpenImage(node: node)
    guard !isArticle else { return }
    writer.markup("<img src=\"")
    node.withDestination { if !DangerousURL.isDangerous($0) { writer.url($0) } }
    writer.markup("\" alt=\"")
  }

  /// Takes a node inside an image as part of the text that is read in the image's place.
  mutating func readAlternativeText(of node: Node) {
    switch node.kind {
    case .text, .code:
      node.withLiteral { literal in
        for index in literal.indices { image?.alternativeText.append(literal[index]) }
      }
    case .htmlInline where isArticle:
      reportInlineHTML(node)
    case .htmlInline:
      node.withLiteral { literal in
        for index in literal.indices { image?.alternativeText.append(literal[index]) }
      }
    case .softBreak, .lineBreak:
      image?.alternativeText.append(0x20)
    case .footnoteReference where isArticle:
      image?.references.append(node)
    default: break
    }
  }

  mutating func closeImage(_ node: Node) {
    guard let image else { return }
    self.image = nil
    guard isArticle else {
      writer.text(image.alternativeText.span)
      node.withTitle { writeTitle($0, startingWith: "\" title=\"") }
      writer.markup("\" />")
      return
    }
    writeImage(node, alternativeText: String(decoding: image.alternativeText, as: UTF8.self))
    for reference in image.references { writeReference(reference) }
  }

  private mutating func writeImage(_ node: Node, alternativeText: String) {
    let destination = node.destination
    let range = findDestination(of: node, destination)
    let title = node.withTitle { title in
      unsafe title.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
    if alternativeText.utf8.allSatisfy({ isASCIISpace($0) }) {
      report(
        .error,
        .altMissing,
        "the image '\(shortened(destination))' has no text for readers who cannot see it",
        at: range,
        solution: "Say between '![' and ']' what the image shows, in a sentence or two."
      )
    }
    let isFigure = node.parent.map { self.isFigure($0) } ?? false
    if isFigure { startLine() }
    let url: String?
    switch resolver.resolveImage(destination, in: source.path) {
    case .image(let resolved, let width, let height):
      url = resolved
      writeImage(resolved, alternativeText, isFigure ? "" : title, size: (width, height), isFigure)
    case .url(let resolved):
      url = resolved
      writeImage(resolved, alternativeText, isFigure ? "" : title, size: nil, isFigure)
    case .refused(let refusal):
      url = nil
      diagnostics.append(refusal.diagnostic(at: range))
      if isFigure { writer.markup("<figure>") }
      writer.text(alternativeText)
    }
    if isFigure {
      writer.markup("\n<figcaption>")
      writer.text(title)
      writer.markup("</figcaption>\n</figure>\n")
    }
    facts.images.append(
      ImageFact(
        destination: destination,
        url: url,
        alternativeText: alternativeText,
        title: title,
        range: range
      )
    )
  }

  private mutating func writeImage(
    _ url: String,
    _ alternativeText: String,
    _ title: String,
    size: (width: Int, height: Int)?,
    _ isFigure: Bool
  ) {
    writer.markup(isFigure ? "<figure>\n<img" : "<img")
    writer.attribute("src", url: url)
    writer.attribute("alt", alternativeText)
    if !title.isEmpty { writer.attribute("title", title) }
    if let size {
      writer.markup(" width=\"")
      writer.number(size.width)
      writer.markup("\" height=\"")
      writer.number(size.height)
      writer.markup("\"")
    }
    writer.markup(" loading=\"lazy\" decoding=\"async\" />")
  }
}
