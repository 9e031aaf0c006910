internal import Diagnostics
internal import HTML

/// Citations, which the parser knows nothing of: to it they are text.
extension DocumentRenderer {
  /// Writes a text and all texts and line ends that follow it, with the citations in them.
  ///
  /// The parser divides text at brackets and at ends of lines, so a citation may be in several
  /// nodes.
  mutating func writeRun(from node: Node) {
    let (text, count) = readRun(from: node)
    writtenNodes = count - 1
    var written = min(skippedText, text.count)
    skippedText = 0
    var index = written
    while let opening = CitationMarker.nextOpening(in: text, from: index) {
      index = opening + 2
      guard let marker = CitationMarker(text, at: opening) else {
        reportMalformed()
        continue
      }
      guard let ranges = locate(marker) else { continue }
      write(text[written..<opening])
      write(marker, ranges)
      (written, index) = (marker.range.upperBound, marker.range.upperBound)
    }
    write(text[written...])
  }

  /// Reports citations in the text of a heading or a link, which is written as it stands.
  mutating func checkForCitations(from node: Node) {
    if checkedNodes > 0 {
      checkedNodes -= 1
      return
    }
    let (text, count) = readRun(from: node, isOneLine: true)
    checkedNodes = count - 1
    let part = isInHeading ? "a heading" : "a link"
    var index = 0
    while let opening = CitationMarker.nextOpening(in: text, from: index) {
      index = opening + 2
      guard let marker = CitationMarker(text, at: opening), let ranges = locate(marker),
        let first = ranges.first
      else { continue }
      index = marker.range.upperBound
      report(
        .error,
        .citationMisplaced,
        "\(part) holds a citation",
        at: first,
        explanation: "Its number would be a link of its own inside of \(part).",
        solution: "Put it behind, or write '\\[@' if it is none."
      )
    }
  }

  // MARK: - Reading

  private func readRun(
    from first: Node,
    isOneLine: Bool = false
  ) -> (text: [UInt8], nodes: Int) {
    var text: [UInt8] = []
    var count = 0
    var next: Node? = first
    while let node = next, node.kind == .text || node.kind == .softBreak && !isOneLine {
      if node.kind == .softBreak {
        text.append(0x0A)
      } else {
        node.withLiteral { literal in
          unsafe literal.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
        }
      }
      count += 1
      next = node.next
    }
    return (text, count)
  }

  /// The bytes of each id of a citation; nil if it is escaped, and so none.
  private mutating func locate(_ marker: CitationMarker) -> [SourceRange]? {
    var ranges: [SourceRange] = []
    for (position, item) in marker.items.enumerated() {
      let search = CitationSearch(item.id, isFirst: position == 0)
      guard let found = place.find(search, in: source.bytes) else {
        // A later id may be written as an entity; then the first one tells the place.
        guard let first = ranges.first else { return nil }
        ranges.append(first)
        continue
      }
      ranges.append(range(found))
    }
    return ranges
  }

  private mutating func reportMalformed() {
    guard let found = place.find(.anyID, in: source.bytes) else { return }
    report(
      .error,
      .citationMalformed,
      "this is not written as a citation is",
      at: range((found.lowerBound - min(2, found.lowerBound))..<found.upperBound),
      explanation: "It would stand in the text as it is written here.",
      solution: "Write '[@id]' or '[@id, page 3; @other]', or '\\[@' if it is no citation."
    )
  }

  // MARK: - Writing

  private mutating func write(_ text: ArraySlice<UInt8>) {
    writer.text(text.span)
    for byte in text { plainText.append(byte == 0x0A ? 0x20 : byte) }
  }

  private mutating func write(_ marker: CitationMarker, _ ranges: [SourceRange]) {
    // The space before a number is none between words.
    while plainText.last == 0x20 { plainText.removeLast() }
    let anchor = citations.openBracket()
    let numbers = marker.items.map { citations.number(of: $0.id) }
    for (position, item) in marker.items.enumerated() {
      facts.citations.append(
        CitationFact(
          id: item.id,
          number: numbers[position],
          anchor: anchor,
          range: ranges[position]
        )
      )
    }
    writer.markup("<span class=\"citation\"")
    writer.attribute("id", anchor)
    writer.markup(">[")
    if marker.items.contains(where: { $0.locator != nil }) {
      writeWithLocators(marker.items, numbers)
    } else {
      writeRuns(NumberRuns(numbers).runs)
    }
    writer.markup("]</span>")
  }

  private mutating func writeWithLocators(_ items: [CitationMarker.Item], _ numbers: [Int]) {
    for (position, item) in items.enumerated() {
      if position > 0 { writer.markup("; ") }
      writeReferenceLink(numbers[position])
      guard let locator = item.locator else { continue }
      writer.markup(", ")
      writer.text(locator)
    }
  }

  private mutating func writeRuns(_ runs: [ClosedRange<Int>]) {
    for (position, run) in runs.enumerated() {
      if position > 0 { writer.markup(", ") }
      writeReferenceLink(run.lowerBound)
      guard run.count > 1 else { continue }
      writer.markup(
        "<span aria-hidden=\"true\">–</span><span class=\"visually-hidden\"> to </span>"
      )
      writeReferenceLink(run.upperBound)
    }
  }

  private mutating func writeReferenceLink(_ number: Int) {
    writer.markup("<a href=\"#ref-")
    writer.number(number)
    writer.markup("\" role=\"doc-biblioref\" aria-label=\"Reference ")
    writer.number(number)
    writer.markup("\">")
    writer.number(number)
    writer.markup("</a>")
  }
}
