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
    if isFigure {
      startLine()
      writer.markup("<figure>")
    }
    var image = ShownImage(text: alternativeText, title: isFigure ? "" : title)
    let url: String?
    switch resolver.resolveImage(destination, in: source.path) {
    case .image(let resolved, let width, let height, let alternatives):
      url = resolved
      image.size = (width, height)
      image.alternatives = alternatives
      image.isLead = resolved == leadImage && isFirstThing
    case .url(let resolved):
      url = resolved
    case .refused(let refusal):
      url = nil
      diagnostics.append(refusal.diagnostic(at: range))
      writer.text(alternativeText)
    }
    if let url {
      if isFigure { writer.markup("\n") }
      write(image, url)
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

  /// Whether nothing has been shown yet.
  private var isFirstThing: Bool {
    facts.images.isEmpty && facts.textBlocks.isEmpty && facts.headings.isEmpty
      && facts.blocks.isEmpty && !plainText.contains { !isASCIISpace($0) }
  }

  private mutating func write(_ image: ShownImage, _ url: String) {
    if let alternatives = image.alternatives {
      writer.markup("<picture>\n")
      writer.sources(of: alternatives)
    }
    writer.markup("<img")
    writer.attribute("src", url: url)
    writer.attribute("alt", image.text)
    if !image.title.isEmpty { writer.attribute("title", image.title) }
    if let size = image.size {
      writer.markup(" width=\"")
      writer.number(size.width)
      writer.markup("\" height=\"")
      writer.number(size.height)
      writer.markup("\"")
    }
    // A reader waits for the lead image, and perhaps never comes to the others.
    writer.markup(
      image.isLead ? " fetchpriority=\"high\" />" : " loading=\"lazy\" decoding=\"async\" />"
    )
    if image.alternatives != nil { writer.markup("\n</picture>") }
  }
}

/// An image as it is about to be written.
private struct ShownImage {
  /// What is read aloud in its place.
  let text: String
  let title: String
  var size: (width: Int, height: Int)?
  var alternatives: ImageAlternatives?
  var isLead = false
}
