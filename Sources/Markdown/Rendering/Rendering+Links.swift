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
    if link != nil {
      nestedLinks += 1
      reportNested("another link", at: range)
      return
    }
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
    guard nestedLinks == 0 else {
      nestedLinks -= 1
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
        text: plainText.text(from: start),
        range: link.range
      )
    )
  }

  /// Reports what is a link of its own within the text of a link: no page may hold one in the other
  /// (HTML standard, §4.5.1).
  mutating func reportNested(_ part: String, at range: SourceRange) {
    report(
      .error,
      .linkNested,
      "the text of a link holds \(part)",
      at: range,
      explanation: "A browser would end the link there.",
      solution: "Put it behind the link."
    )
  }

  /// The bytes of a link's or image's destination in the file, else those of the text around it.
  mutating func findDestination(of node: Node, _ destination: String) -> SourceRange {
    let bytes = Array(destination.utf8)
    let text = source.bytes
    let found: Range<Int>?
    if let scheme = node.lengthOfOmittedScheme(in: bytes) {
      found = place.find(automaticLink: Array(bytes[scheme...]), in: text)
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

  /// How many bytes of its destination the text of a link leaves out that is otherwise the same,
  /// as that of `www.nhs.uk` does; nil for a link with a text of its own.
  fileprivate func lengthOfOmittedScheme(in destination: [UInt8]) -> Int? {
    guard let child = firstChild, child.next == nil, child.kind == .text else { return nil }
    return child.withLiteral { text in
      let length = destination.count - text.count
      guard length >= 0, text.count >= 3 else { return nil }
      for index in text.indices where text[index] != destination[length + index] { return nil }
      let link = destination[length...]
      guard link.contains(UInt8(ascii: ".")) || link.contains(UInt8(ascii: ":")) else { return nil }
      let scheme = destination[..<length]
      let isAutomatic = ["", "http://", "mailto:"].contains { $0.utf8.elementsEqual(scheme) }
      return isAutomatic ? length : nil
    }
  }
}
