internal import Diagnostics
internal import HTML

extension DocumentRenderer {
  mutating func openLink(_ node: Node) {
    guard isArticle else {
      writer.markup("<a href=\"")
      node.withDestination { if !DangerousURL.isDangerous($0) { writer.url($0) } }
      node.withTitle { writeTitle($0, startingWith: "\" title=\"") }
      writer.markup("\">")
      return
    }
    let destination = node.destination
    let range = findDestination(of: node, destination)
    var (url, kind): (String?, LinkKind?)
    switch resolver.resolveLink(destination, in: source.path) {
    case .url(let resolved, let resolvedKind): (url, kind) = (resolved, resolvedKind)
    case .refused(let refusal): diagnostics.append(refusal.diagnostic(at: range))
    }
    link = OpenLink(
      destination: destination,
      url: url,
      kind: kind,
      range: range,
      textStart: plainText.count
    )
    guard let url else { return }
    writer.markup("<a")
    writer.attribute("href", url: url)
    node.withTitle { writeTitle($0, startingWith: " title=\"", endingWith: "\"") }
    if kind == .external { writer.markup(" rel=\"noopener noreferrer\"") }
    writer.markup(">")
  }

  mutating func closeLink(_ node: Node) {
    guard isArticle else {
      writer.markup("</a>")
      return
    }
    guard let link else { return }
    self.link = nil
    if link.url != nil { writer.markup("</a>") }
    let start = min(link.textStart, plainText.count)
    facts.links.append(
      LinkFact(
        destination: link.destination,
        url: link.url,
        kind: link.kind,
        text: String(decoding: plainText[start...], as: UTF8.self),
        range: link.range
      )
    )
  }

  /// The bytes of a link's or image's destination in the file, else those of the text around it.
  mutating func findDestination(of node: Node, _ destination: String) -> SourceRange {
    let bytes = Array(destination.utf8)
    let text = source.bytes
    let found: Range<Int>?
    if let literal = node.automaticText(bytes) {
      found = place.find(automaticLink: literal, in: text)
    } else {
      found = place.find(destination: bytes, in: text)
    }
    return found.map { range($0) } ?? lines.range(of: place.bytes, in: source)
  }

  mutating func writeTitle(
    _ title: Span<UInt8>,
    startingWith start: StaticString,
    endingWith end: StaticString = ""
  ) {
    guard !title.isEmpty else { return }
    writer.markup(start)
    if isArticle { writer.attributeValue(title) } else { writer.text(title) }
    writer.markup(end)
  }
}

extension Node {
  /// The destination of a link or an image.
  var destination: String {
    withDestination { bytes in
      unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The text of a link that is its own destination, with or without the scheme; nil for others.
  fileprivate func automaticText(_ destination: [UInt8]) -> [UInt8]? {
    guard let child = firstChild, child.next == nil, child.kind == .text else { return nil }
    let text = child.withLiteral { literal in literal.indices.map { literal[$0] } }
    guard text.count >= 3, destination.count >= text.count,
      text.contains(0x2E) || text.contains(0x3A),
      destination.suffix(text.count).elementsEqual(text)
    else { return nil }
    let scheme = destination.prefix(destination.count - text.count)
    let isAutomatic = ["", "http://", "mailto:"].contains { $0.utf8.elementsEqual(scheme) }
    return isAutomatic ? text : nil
  }
}
