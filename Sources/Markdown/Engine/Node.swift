internal import CMarkGFM

/// A view of one node of a parser's tree, valid while the `MarkdownTree` that it is from lives.
@safe
struct Node: Equatable {
  private let pointer: UnsafeMutablePointer<cmark_node>

  private init(_ pointer: UnsafeMutablePointer<cmark_node>) {
    unsafe self.pointer = unsafe pointer
  }

  /// - Parameter pointer: a node of a living tree, or nil.
  @unsafe
  init?(_ pointer: UnsafeMutablePointer<cmark_node>?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.init(pointer)
  }

  static func == (left: Node, right: Node) -> Bool {
    unsafe left.pointer == right.pointer
  }

  var kind: NodeKind {
    let type = unsafe pointer.pointee.type
    return NodeKind(rawValue: type) ?? MarkdownExtensions.shared.kinds.kind(ofType: type)
  }

  /// The same as `kind == .text`, which is what most nodes are.
  var isText: Bool { unsafe pointer.pointee.type == NodeKind.text.rawValue }

  /// Whether it is a link or an image.
  var hasDestination: Bool {
    let type = unsafe pointer.pointee.type
    return type == NodeKind.link.rawValue || type == NodeKind.image.rawValue
  }

  var parent: Node? { unsafe Node(pointer.pointee.parent) }
  var next: Node? { unsafe Node(pointer.pointee.next) }
  var firstChild: Node? { unsafe Node(pointer.pointee.first_child) }

  /// The next node in reading order.
  var nextInDocument: Node? {
    if let child = firstChild { return child }
    var node = self
    while true {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
  }

  /// The lines that a block stands on, counted from 1 in the file; 0 where the parser lost them.
  var lines: ClosedRange<Int> {
    let first = unsafe Int(pointer.pointee.start_line)
    return first...max(first, unsafe Int(pointer.pointee.end_line))
  }

  /// The column at which a block starts in its first line, in bytes, counted from 1; 0 if unknown.
  var startColumn: Int { unsafe Int(pointer.pointee.start_column) }

  // MARK: - Texts

  /// The text of a text, code, HTML, or footnote node.
  @inline(__always)
  func withLiteral<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe withBytes(of: pointer.pointee.as.literal, body)
  }

  /// The content of a code block.
  func withCode<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe withBytes(of: pointer.pointee.as.code.literal, body)
  }

  /// What stands behind the opening fence of a code block.
  func withInfo<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe withBytes(of: pointer.pointee.as.code.info, body)
  }

  /// Where a link or an image leads.
  func withDestination<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe withBytes(of: pointer.pointee.as.link.url, body)
  }

  /// The title of a link or an image; empty for none.
  func withTitle<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    unsafe withBytes(of: pointer.pointee.as.link.title, body)
  }

  @inline(__always)
  private func withBytes<Result>(
    of chunk: cmark_chunk,
    _ body: (Span<UInt8>) -> Result
  ) -> Result {
    let bytes = unsafe UnsafeBufferPointer(start: chunk.data, count: Int(max(0, chunk.len)))
    return unsafe body(bytes.span)
  }

  // MARK: - Properties of a kind

  /// 1 to 6.
  var headingLevel: Int { unsafe Int(pointer.pointee.as.heading.level) }

  var isBulletList: Bool { unsafe pointer.pointee.as.list.list_type == CMARK_BULLET_LIST }

  /// The first number of an ordered list.
  var listStart: Int { unsafe Int(pointer.pointee.as.list.start) }

  /// Whether the paragraphs of a list's items are written without their tags.
  var isTightList: Bool { unsafe pointer.pointee.as.list.tight }

  /// Whether a list's item has a box to tick; false for all other nodes.
  var isTask: Bool {
    unsafe pointer.pointee.type == NodeKind.item.rawValue && pointer.pointee.extension != nil
  }

  var isCheckedTask: Bool { unsafe pointer.pointee.as.list.checked }

  var isHeaderRow: Bool {
    unsafe cmark_gfm_extensions_get_table_row_is_header(pointer) != 0
  }

  /// How a table's columns are aligned, as the letters `l`, `c`, `r`, or 0 for a plain one.
  var columnAlignments: [UInt8] {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(pointer))
    let letters = unsafe cmark_gfm_extensions_get_table_alignments(pointer)
    return unsafe Array(UnsafeBufferPointer(start: letters, count: letters == nil ? 0 : count))
  }

  /// The definition that a footnote's reference leads to.
  var footnoteDefinition: Node? { unsafe Node(pointer.pointee.parent_footnote_def) }

  /// Counts the references to one footnote from 1.
  var footnoteReferenceIndex: Int { unsafe Int(pointer.pointee.footnote.ref_ix) }

  /// How many references lead to a footnote's definition.
  var footnoteReferenceCount: Int { unsafe Int(pointer.pointee.footnote.def_count) }
}
