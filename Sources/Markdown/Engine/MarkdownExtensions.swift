internal import CMarkGFM

/// The extensions of the parser, registered once for the process.
struct MarkdownExtensions: Sendable {
  /// Registers on first use; Swift lets one thread do that while the others wait.
  static let shared = MarkdownExtensions()

  /// Table and task list, which touch nothing but the tree they parse into.
  let independent: [SyntaxExtension]
  /// Strikethrough and autolink, which change a table of the whole process during a parse.
  let processWide: [SyntaxExtension]
  let kinds: ExtensionKinds

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    independent = ["table", "tasklist"].compactMap { SyntaxExtension(named: $0) }
    processWide = ["strikethrough", "autolink"].compactMap { SyntaxExtension(named: $0) }
    kinds = ExtensionKinds()
  }
}

/// One extension, which the library keeps for as long as the process lives and never changes.
@safe
struct SyntaxExtension: @unchecked Sendable {
  private let pointer: OpaquePointer

  fileprivate init?(named name: String) {
    guard let pointer = unsafe cmark_find_syntax_extension(name) else { return nil }
    unsafe self.pointer = pointer
  }

  @unsafe
  func attach(to parser: UnsafeMutablePointer<cmark_parser>?) {
    unsafe cmark_parser_attach_syntax_extension(parser, pointer)
  }
}
