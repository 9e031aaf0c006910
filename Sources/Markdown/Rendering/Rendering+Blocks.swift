internal import Diagnostics
internal import HTML

/// Quotes, and the health blocks that are written as quotes.
extension DocumentRenderer {
  /// - Returns: the first child of the quote to go on with.
  mutating func openQuote(_ node: Node) -> Node? {
    guard let entry = outline?.entry(for: node), let marker = entry.marker else {
      return openPlainQuote(node)
    }
    guard let block = marker.block else {
      reportUnknownKind(marker, at: place(of: marker.name, in: node))
      return openPlainQuote(node)
    }
    blocks.append(OpenBlock(node: node, block: block))
    if case .sharedCard = block.content {
      sections.enterBlock(sections.forBlock)
      writeSharedCard(entry, marker, node)
      return nil
    }
    if marker.isTitleWordless {
      report(
        .error,
        .headingEmpty,
        "the title of the block has no words",
        at: firstLine(of: node),
        solution: "Write its words, or nothing behind '[!\(block.kind.name)]'."
      )
    }
    checkContent(of: block, marker, node)
    openBlock(block, entry, marker, node)
    remainder = marker.remainder
    return marker.remainder == nil ? marker.paragraph.next : marker.paragraph
  }

  mutating func closeQuote(_ node: Node) {
    guard let open = blocks.last, open.node == node else {
      startLine()
      writer.markup("</blockquote>\n")
      return
    }
    blocks.removeLast()
    sections.leaveBlock()
    if case .sharedCard = open.block.content { return }
    startLine()
    writer.markup(open.hasHeading ? "</section>\n" : "</div>\n")
  }

  private mutating func openPlainQuote(_ node: Node) -> Node? {
    startLine()
    writer.markup("<blockquote>\n")
    return node.firstChild
  }

  // MARK: - Blocks

  private mutating func openBlock(
    _ block: HealthBlock,
    _ entry: Outline.Entry,
    _ marker: BlockMarker,
    _ node: Node
  ) {
    let level = sections.forBlock
    sections.enterBlock(entry.anchor == nil ? sections.current : level)
    startText(marker.paragraph)
    startLine()
    if let anchor = entry.anchor {
      blocks[blocks.count - 1].hasHeading = true
      openSection(block)
      openBlockHeading(block, entry.text, anchor, level)
      if marker.title.isEmpty { writer.text(entry.text) } else { writeTitle(marker) }
      closeHeading(level: level)
      noteHeading(entry.text, anchor, level, node, as: block.headingRole)
    } else {
      writer.markup("<div class=\"")
      writer.markup(block.classes)
      writer.markup("\">\n")
      writeLabel(block)
    }
    noteBlock(block, entry, node, safetyCard: nil)
  }

  /// A section without a name of its own is no landmark, of which an article has few: the heading
  /// leads to it.
  private mutating func openSection(_ block: HealthBlock) {
    writer.markup("<section class=\"")
    writer.markup(block.classes)
    writer.markup("\">\n")
  }

  private mutating func openBlockHeading(
    _ block: HealthBlock,
    _ text: String,
    _ anchor: String,
    _ level: Int
  ) {
    writeHeadingTag(level)
    writer.attribute("id", anchor)
    writer.markup(">")
    if !block.isLabelSaid(by: text) { writeLabel(block) }
  }

  private mutating func writeLabel(_ block: HealthBlock) {
    guard let label = block.label else { return }
    writer.markup("<span class=\"visually-hidden\">")
    writer.markup(label)
    writer.markup(" </span>")
  }

  private mutating func writeTitle(_ marker: BlockMarker) {
    skippedText = marker.titleOffset
    isInHeading = true
    var next = marker.paragraph.firstChild
    while let inline = next, !inline.isLineEnd {
      walk(inline)
      next = inline.next
    }
    isInHeading = false
    skippedText = 0
  }

  // MARK: - Shared cards

  private mutating func writeSharedCard(
    _ entry: Outline.Entry,
    _ marker: BlockMarker,
    _ node: Node
  ) {
    let range = place(of: marker.title, in: node)
    if marker.remainder != nil || marker.paragraph.next != nil || marker.hasMarkup {
      report(
        .error,
        .blockContent,
        "the quote holds more than the name of a safety card",
        at: self.range(of: node),
        explanation: "Safety wording is written and reviewed once, for all articles.",
        solution: "Put a blank line behind the card's name."
      )
    }
    guard let card = safetyCards[marker.title] else {
      report(
        .error,
        .safetyCardUnknown,
        marker.title.isEmpty
          ? "the quote names no safety card"
          : "there is no safety card '\(shortened(marker.title))'"
            + hint(for: marker.title, among: safetyCards.keys),
        at: range,
        solution: "Write the name of a card in 'site/safety/', as in '> [!SAFETY] name'."
      )
      return
    }
    let block = CareCards.card(card.level)
    let anchor = entry.anchor ?? card.id
    let level = sections.current
    startLine()
    openSection(block)
    openBlockHeading(block, card.heading, anchor, level)
    writer.text(card.heading)
    closeHeading(level: level)
    writer.html(card.body)
    startLine()
    writer.markup("</section>\n")
    noteHeading(card.heading, anchor, level, node, as: .card(card.level))
    noteBlock(marker.block ?? block, entry, node, safetyCard: card)
  }

  // MARK: - Facts and findings

  private func firstLine(of node: Node) -> SourceRange {
    let range = range(of: node)
    let line = lines.bytes(of: node.lines.lowerBound...node.lines.lowerBound)
    return lines.range(of: line.clamped(to: range.bytes), in: source)
  }

  /// The bytes of a word in a block's first line, or the line if they cannot be told.
  private func place(of word: String, in node: Node) -> SourceRange {
    let line = firstLine(of: node)
    let found = LiteralSearch(Array(word.utf8)).next(in: source.bytes.span, line.bytes)
    return found.map { range($0) } ?? line
  }

  private mutating func noteHeading(
    _ text: String,
    _ anchor: String,
    _ level: Int,
    _ node: Node,
    as role: HeadingFact.Role
  ) {
    let range = firstLine(of: node)
    facts.headings.append(
      HeadingFact(role: role, level: level, anchor: anchor, text: text, range: range)
    )
  }

  private mutating func noteBlock(
    _ block: HealthBlock,
    _ entry: Outline.Entry,
    _ node: Node,
    safetyCard: SafetyCard?
  ) {
    facts.blocks.append(
      BlockFact(
        kind: block.kind,
        title: safetyCard?.heading ?? entry.text,
        anchor: entry.anchor,
        range: range(of: node),
        safetyCard: safetyCard?.id
      )
    )
  }

  private mutating func reportUnknownKind(_ marker: BlockMarker, at range: SourceRange) {
    let names = BlockRegistry.all.map(\.kind.name)
    report(
      .error,
      .blockUnknown,
      "there is no block '\(marker.name)'\(hint(for: marker.name, among: names))",
      at: range,
      solution: "Use one of \(names.joined(separator: ", ")), or begin the quote in another way."
    )
  }

  private mutating func checkContent(
    of block: HealthBlock,
    _ marker: BlockMarker,
    _ node: Node
  ) {
    let isEmpty = marker.remainder == nil && marker.paragraph.next == nil
    if isEmpty {
      report(
        .error,
        .blockContent,
        "the block '\(block.kind)' is empty",
        at: firstLine(of: node),
        solution: "Go on with its text in the next lines, each starting with '>'."
      )
    } else if case .list = block.content, !hasList(marker) {
      report(
        .warning,
        .blockContent,
        "the block '\(block.kind)' has no list",
        at: firstLine(of: node),
        solution: "Write its points as a list, each line starting with '> -'."
      )
    }
  }

  private func hasList(_ marker: BlockMarker) -> Bool {
    var next = marker.paragraph.next
    while let node = next {
      if node.kind == .list { return true }
      next = node.next
    }
    return false
  }
}
