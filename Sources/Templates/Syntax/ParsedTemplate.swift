import Diagnostics

/// A template file after parsing, before its names are checked.
struct ParsedTemplate {
  let source: TemplateSource
  let nodes: [TemplateNode]
  let diagnostics: [Diagnostic]

  /// Parses a file; one that is too large or not UTF-8 counts as empty and is reported.
  init(_ source: TemplateSource) {
    self.source = source
    if let finding = Self.obstacle(to: source) {
      nodes = []
      diagnostics = [finding]
      return
    }
    let lexer = TemplateLexer(source.bytes, path: source.path)
    let parser = TemplateParser(lexer.tokens, of: source)
    nodes = parser.nodes
    diagnostics = lexer.diagnostics + parser.diagnostics
  }

  private static func obstacle(to source: TemplateSource) -> Diagnostic? {
    guard source.bytes.count <= TemplateLimits.fileSize else {
      return Diagnostic(
        .error,
        .templateTooLarge,
        "template has more than \(TemplateLimits.fileSize) bytes",
        at: SourceRange(path: source.path)
      )
    }
    if let place = source.bytes.firstIndex(of: 0) {
      return Diagnostic(
        .error,
        .templateEncoding,
        "template holds a NUL byte",
        at: SourceRange(path: source.path, place..<place + 1)
      )
    }
    do {
      _ = try UTF8Span(validating: source.bytes.span)
      return nil
    } catch {
      return Diagnostic(
        .error,
        .templateEncoding,
        "template is not UTF-8",
        at: SourceRange(path: source.path, error.byteOffsets)
      )
    }
  }
}
