internal import CMarkGFM

/// A parsed document, owned: the parser's memory goes when this value goes.
///
/// To be made and given up on one thread.
@safe
struct MarkdownTree: ~Copyable {
  private let memory: UnsafeMutablePointer<bedside_memory>
  private let root: UnsafeMutablePointer<cmark_node>?
  /// Whether all extensions took part, and no other parse ran meanwhile.
  let isExclusive: Bool

  /// Parses a body that the scan has let through.
  ///
  /// Strikethrough and autolink change a table of the whole process while a parse runs. So the
  /// body is parsed without them first, beside other parses, and again with them and alone if its
  /// text holds anything that they could make something of.
  init(parsing source: MarkdownSource, _ scan: BodyScan) {
    let tree = ParserLock.shared.withSharedAccess {
      MarkdownTree(source, scan, isExclusive: false)
    }
    if scan.mayHoldLinks, tree.mayHoldLinks(scan) {
      self = ParserLock.shared.withExclusiveAccess {
        MarkdownTree(source, scan, isExclusive: true)
      }
    } else {
      self = tree
    }
  }

  /// - Parameter isExclusive: that no other parse runs, so that all extensions may take part.
  private init(_ source: MarkdownSource, _ scan: BodyScan, isExclusive: Bool) {
    unsafe memory = bedside_begin_tree()
    // For footnotes the parser goes through its tree twice more, although few texts have any; and it
    // must not look for any where a reference such as `&Hat;` stands behind a bracket.
    let hasFootnotes = scan.mayHoldFootnotes && scan.findings.isEmpty
    let options = hasFootnotes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT
    let parser = unsafe cmark_parser_new_with_mem(options, memory.pointee.interface)
    let extensions = MarkdownExtensions.shared
    for item in extensions.independent { unsafe item.attach(to: parser) }
    if isExclusive {
      for item in extensions.processWide { unsafe item.attach(to: parser) }
    }
    unsafe Self.feed(source, scan.lines, to: parser)
    unsafe self.root = cmark_parser_finish(parser)
    self.isExclusive = isExclusive
  }

  /// Gives the parser the lines of a body, and their numbers in the file.
  @unsafe
  private static func feed(
    _ source: MarkdownSource,
    _ lines: BodyLines,
    to parser: UnsafeMutablePointer<cmark_parser>?
  ) {
    unsafe bedside_skip_lines(parser, Int32(clamping: source.firstLine - 1))
    unsafe source.bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress, let last = lines.starts.indices.last else { return }
      for index in 0..<last {
        let line = lines.content(ofLine: index, in: source)
        unsafe bedside_feed_line(parser, start + line.lowerBound, Int32(clamping: line.count))
      }
      // Nobody has looked yet whether the last line has an ending.
      let rest = unsafe UnsafeBufferPointer(
        rebasing: bytes[lines.starts[last]..<source.body.upperBound]
      )
      unsafe rest.withMemoryRebound(to: CChar.self) { rest in
        unsafe cmark_parser_feed(parser, rest.baseAddress, rest.count)
      }
    }
  }

  deinit {
    // The tree and the parser hold nothing but memory, so nothing has to be freed by itself.
    unsafe bedside_end_tree(memory)
  }

  var document: Node? { unsafe Node(root) }

  /// Whether strikethrough or autolink could act on the text.
  ///
  /// Footnotes that nothing refers to are not in the tree, so their text cannot be judged.
  private borrowing func mayHoldLinks(_ scan: BodyScan) -> Bool {
    guard let document else { return false }
    if !scan.mayHoldOtherLinks, let count = scan.webDestinations,
      count == webDestinations(below: document)
    {
      return false
    }
    var search = LinkSearch(onlyForSchemes: !scan.mayHoldOtherLinks)
    var footnotes = scan.footnotes
    var node = document
    while true {
      if node.isText {
        node.withLiteral { search.read($0) }
        if search.hasFound { return true }
      } else {
        if node.kind == .footnoteDefinition { footnotes -= 1 }
        search.startText()
      }
      if let child = node.firstChild {
        node = child
        search.startText()
        continue
      }
      while node.next == nil {
        guard let parent = node.parent else { return footnotes > 0 }
        node = parent
        search.startText()
      }
      guard let next = node.next else { return footnotes > 0 }
      node = next
    }
  }

  /// How many links and images lead to an address of the web.
  private borrowing func webDestinations(below document: Node) -> Int {
    var count = 0
    var next: Node? = document
    while let node = next {
      if node.hasDestination, node.withDestination(LinkSearch.isWebAddress) { count += 1 }
      next = node.nextInDocument
    }
    return count
  }
}
