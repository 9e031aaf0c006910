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
    let tree = ParserLock.shared.withSharedAccess { MarkdownTree(source, isExclusive: false) }
    if scan.mayHoldLinks, tree.mayHoldLinks(scan) {
      self = ParserLock.shared.withExclusiveAccess { MarkdownTree(source, isExclusive: true) }
    } else {
      self = tree
    }
  }

  /// - Parameter isExclusive: that no other parse runs, so that all extensions may take part.
  private init(_ source: MarkdownSource, isExclusive: Bool) {
    unsafe memory = bedside_begin_tree()
    let parser = unsafe cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, memory.pointee.interface)
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
    self.isExclusive = isExclusive
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
}
