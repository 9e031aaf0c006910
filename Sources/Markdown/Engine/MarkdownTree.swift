internal import CMarkGFM

/// A parsed document, owned: the parser's memory goes when this value goes.
@safe
struct MarkdownTree: ~Copyable {
  private let parser: OpaquePointer?
  private let root: UnsafeMutablePointer<cmark_node>?

  /// Parses a body that the scan has let through.
  ///
  /// Strikethrough and autolink change a table of the whole process while a parse runs. So the
  /// body is parsed without them first, beside other parses, and again with them and alone if its
  /// text holds anything that they could make something of.
  init(parsing source: MarkdownSource, _ scan: BodyScan) {
    if !scan.mayHoldLinks {
      self = ParserLock.shared.withSharedAccess { MarkdownTree(source, isExclusive: false) }
      return
    }
    if !scan.hasFootnotes {
      let tree = ParserLock.shared.withSharedAccess { MarkdownTree(source, isExclusive: false) }
      if !tree.textHoldsLinks() {
        self = tree
        return
      }
    }
    self = ParserLock.shared.withExclusiveAccess { MarkdownTree(source, isExclusive: true) }
  }

  /// - Parameter isExclusive: that no other parse runs, so that all extensions may take part.
  private init(_ source: MarkdownSource, isExclusive: Bool) {
    let memory =
      unsafe isExclusive ? bedside_guarded_memory() : cmark_get_default_mem_allocator()
    let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, memory)
    let extensions = MarkdownExtensions.shared
    for item in extensions.independent { unsafe item.attach(to: parser) }
    if isExclusive {
      for item in extensions.processWide { unsafe item.attach(to: parser) }
    }
    // A line for each line of the front matter makes the parser's line numbers those of the file.
    let skipped = [UInt8](repeating: 0x0A, count: source.firstLine - 1)
    for bytes in [skipped[...], source.bytes[source.body]] {
      unsafe bytes.withUnsafeBytes { bytes in
        let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress
        unsafe cmark_parser_feed(parser, start, bytes.count)
      }
    }
    unsafe self.root = cmark_parser_finish(parser)
    unsafe self.parser = parser
  }

  deinit {
    unsafe cmark_node_free(root)
    unsafe cmark_parser_free(parser)
  }

  var document: Node? { unsafe Node(root) }

  private borrowing func textHoldsLinks() -> Bool {
    guard let document else { return false }
    var search = LinkSearch()
    var node = document
    while true {
      if let child = node.firstChild {
        node = child
        search.startText()
        continue
      }
      if node.kind == .text {
        node.withLiteral { search.read($0) }
        if search.hasFound { return true }
      } else {
        search.startText()
      }
      while node.next == nil {
        guard let parent = node.parent else { return false }
        node = parent
        search.startText()
      }
      guard let next = node.next else { return false }
      node = next
    }
  }
}
