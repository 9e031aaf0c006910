internal import Diagnostics
internal import HTML

/// Writes one parsed document as HTML and notes what it holds on the way.
///
/// The walk goes from node to node without recursion: the depth of a text costs no stack. What is
/// written for each kind of node stands in the extensions beside this file.
struct DocumentRenderer: ~Copyable {
  let source: MarkdownSource
  let lines: BodyLines
  let dialect: MarkdownDialect
  let safetyCards: [String: SafetyCard]
  let resolver: any DestinationResolver
  /// Where the image is that is not to wait for a reader to come to it, if it is the first thing shown.
  let leadImage: String?

  var writer: HTMLWriter
  var facts = DocumentFacts()
  var diagnostics: [Diagnostic] = []
  var outline: Outline?

  /// The text of the paragraph, heading or cell that is being written, without markup.
  var plainText = ByteBuffer()
  /// How many bytes of text to leave out: a block's marker, which is not part of its title.
  var skippedText = 0
  var place: TextPlace
  var sections = SectionLevels()
  var blocks: [OpenBlock] = []
  /// Where the paragraph to come starts, if not with its first child: behind a block's title.
  var remainder: Node?
  var table = OpenTable()
  var link: OpenLink?
  /// How many links are open within that one; they are not written.
  var nestedLinks = 0
  var image: OpenImage?
  var footnotes = FootnoteCounts()
  /// Whether the text may define footnotes or where links lead.
  let mayHoldDefinitions: Bool
  var citations = CitationCounts()
  /// Whether the text may hold citations: most do not, and are spared the search.
  let mayHoldCitations: Bool
  /// Whether a heading is being written, in which nothing is cited.
  var isInHeading = false
  /// How many of the nodes to come have been written already, together with a citation.
  var writtenNodes = 0
  /// How many of the text nodes to come have been searched for citations that are out of place.
  var checkedNodes = 0

  init(
    _ source: MarkdownSource,
    _ scan: BodyScan,
    dialect: MarkdownDialect,
    safetyCards: [String: SafetyCard],
    resolver: any DestinationResolver,
    leadImage: String? = nil
  ) {
    self.source = source
    lines = scan.lines
    self.dialect = dialect
    self.safetyCards = safetyCards
    self.resolver = resolver
    self.leadImage = leadImage
    writer = HTMLWriter(capacity: source.body.count + source.body.count / 2)
    place = TextPlace(source.body)
    // Where the marks of footnotes cannot be read, the text is parsed without them.
    mayHoldDefinitions = scan.mayHoldDefinitions && scan.findings.isEmpty
    // Most blocks have a blank line between them.
    facts.textBlocks.reserveCapacity(min(scan.lines.starts.count / 2, 100))
    mayHoldCitations =
      dialect == .article && scan.hasAtSigns
      && CitationSearch.anyID.next(in: source.bytes.span, source.body) != nil
  }

  var isArticle: Bool { dialect == .article }

  mutating func render(_ document: Node, reservedAnchors: Set<String>) {
    if isArticle {
      outline = Outline(document, in: source, lines, reservedAnchors: reservedAnchors)
    }
    walk(document)
    if footnotes.hasSection { writer.markup("</ol>\n</section>\n") }
    if isArticle, mayHoldDefinitions {
      diagnostics += HiddenDefinitions(source: source, lines: lines).findings(in: document)
    }
  }

  /// Writes a node and all that is below it.
  mutating func walk(_ root: Node) {
    var node = root
    while true {
      if let child = enter(node) {
        node = child
        continue
      }
      while true {
        // Nothing comes behind a text, and most nodes are texts.
        if !node.isText { leave(node) }
        if node == root { return }
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return }
        node = parent
      }
    }
  }

  /// Writes what comes before a node's children.
  ///
  /// - Returns: the child to go on with, or nil to leave the node at once.
  private mutating func enter(_ node: Node) -> Node? {
    if image != nil {
      readAlternativeText(of: node)
      return node.firstChild
    }
    switch node.kind {
    case .text: writeText(node)
    case .softBreak: writeSoftBreak()
    case .lineBreak: writeLineBreak()
    case .code: writeCode(node)
    case .htmlInline: writeInlineHTML(node)
    case .emphasis: writer.markup("<em>")
    case .strong: writer.markup("<strong>")
    case .strikethrough: writer.markup("<del>")
    case .link: openLink(node)
    case .image: openImage(node)
    case .footnoteReference: writeReference(node)

    case .paragraph:
      openParagraph(node)
      defer { remainder = nil }
      return remainder ?? node.firstChild
    case .heading: openHeading(node)
    case .blockQuote: return openQuote(node)
    case .list: openList(node)
    case .item: openItem(node)
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: writeHTMLBlock(node)
    case .thematicBreak: writeThematicBreak()
    case .table: openTable(node)
    case .tableRow: openRow(node)
    case .tableCell: openCell(node)
    case .footnoteDefinition: openFootnote(node)
    case .document, .customBlock, .customInline, .unknown: break
    }
    return node.firstChild
  }

  /// Writes what comes behind a node's children.
  private mutating func leave(_ node: Node) {
    if let image, image.node != node { return }
    switch node.kind {
    case .emphasis: writer.markup("</em>")
    case .strong: writer.markup("</strong>")
    case .strikethrough: writer.markup("</del>")
    case .link: closeLink(node)
    case .image: closeImage(node)

    case .paragraph: closeParagraph(node)
    case .heading: closeHeading(node)
    case .blockQuote: closeQuote(node)
    case .list: closeList(node)
    case .item: writer.markup("</li>\n")
    case .table: closeTable()
    case .tableRow: closeRow(node)
    case .tableCell: closeCell(node)
    case .footnoteDefinition: closeFootnote(node)
    default: break
    }
  }

  // MARK: - Places and findings

  /// Starts a line unless one has just been started.
  mutating func startLine() {
    if let last = writer.bytes.last, last != 0x0A { writer.markup("\n") }
  }

  /// The bytes of a block, from its own first one on, without the spaces around them.
  func range(of node: Node) -> SourceRange {
    range(of: node, on: place.bytes(of: node, in: lines))
  }

  /// - Parameter bytes: those of the lines that the block stands on.
  func range(of node: Node, on bytes: Range<Int>) -> SourceRange {
    var bytes = bytes
    let start = bytes.lowerBound + node.startColumn - 1
    let isFirst = node.lines.lowerBound > 0 && node.kind != .tableCell
    if isFirst, bytes.contains(start) { bytes = start..<bytes.upperBound }
    return lines.range(of: bytes, in: source)
  }

  func range(_ bytes: Range<Int>) -> SourceRange {
    SourceRange(path: source.path, bytes)
  }

  mutating func report(
    _ severity: Severity,
    _ id: DiagnosticID,
    _ summary: String,
    at range: SourceRange,
    explanation: String? = nil,
    solution: String
  ) {
    diagnostics.append(
      Diagnostic(
        severity,
        id,
        summary,
        at: range,
        explanation: explanation,
        solutions: [.init(solution)]
      )
    )
  }
}
