import Diagnostics

/// Compiles one page template with all that it includes into a program, and checks it.
///
/// Partials, parents and blocks are expanded in place, so that a program is one row of steps. Only
/// a partial that includes itself becomes a routine of its own.
struct PageCompiler {
  let library: TemplateLibrary
  /// Whether names, kinds and places are checked; if not, the rules are the specification's.
  let isChecked: Bool
  let page: Int

  var builder = ProgramBuilder()
  var findings = TemplateFindings()
  var scope: Scope
  /// Where in an HTML document the text has come to.
  var markup = MarkupState()
  /// The `<` of the last tag or comment.
  var markupStart: SourceRange
  /// For each frame's identity, the identity of the frame that its value is a part of.
  var owners: [Int?] = [nil]
  var inclusions: [Inclusion] = []
  var routines: [OpenRoutine] = []
  var included: Set<Int>
  /// What the page reads, by names from its root such as `article.tags.label`.
  var names: Set<String> = []
  var renderedBlocks: Set<BlockKey> = []
  /// What would be found in the contents of replaced blocks if they were rendered.
  var replacedBlocks: [BlockKey: [Diagnostic]] = [:]
  /// Whether what is compiled is thrown away, because it is only checked.
  var isDiscarding = false
  private var depth = 0
  private var work = 0
  private var isExhausted = false

  /// A template that is being expanded, and the tag that included it.
  struct Inclusion {
    let tag: TemplateTag
    let place: SourceRange
  }

  /// Compiles the template at a place of the library.
  ///
  /// - Parameter root: what the page is rendered with; nil checks the template without knowing.
  init(_ library: TemplateLibrary, page: Int, root: TemplateSchema.Kind?, isChecked: Bool) {
    self.library = library
    self.page = page
    self.isChecked = isChecked
    scope = Scope(root: root)
    included = [page]
    markupStart = SourceRange(path: library.templates[page].source.path)
    expand(page, Expansion(template: page))
  }

  /// Compiles a whole template, which must begin and end in element text.
  mutating func expand(_ template: Int, _ expansion: Expansion) {
    compile(library.templates[template].nodes, expansion)
    guard markup.place != .text else { return }
    let name = library.templates[template].source.name
    report(
      .templateUnsafePlace,
      "template '\(name)' ends in \(markup.place.name)",
      at: markupStart,
      explanation: "A template must end what it begins, so that it can stand in any element."
    )
    markup = MarkupState()
  }

  mutating func compile(_ nodes: [TemplateNode], _ expansion: Expansion) {
    var isMidLine = expansion.startsMidLine
    var expansion = expansion
    expansion.startsMidLine = false
    for node in nodes where canGoOn() {
      switch node {
      case .lineStart(let blank):
        if !isMidLine { builder.appendLiteral(expansion.indentation) }
        appendLiteral(blank.dropFirst(expansion.outdent), of: expansion.template)
      case .text(let range): appendLiteral(range, of: expansion.template)
      case .variable(let tag): compileValue(tag, expansion)
      case .section(let tag, let content):
        nested(tag, expansion) { $0.compileSection(tag, content, expansion) }
      case .partial(let tag, let indentation):
        nested(tag, expansion) { $0.include(tag, [], indentation, expansion) }
      case .parent(let parent):
        nested(parent.tag, expansion) {
          $0.include(parent.tag, parent.arguments, parent.indentation, expansion)
        }
      case .block(let block): nested(block.tag, expansion) { $0.compileBlock(block, expansion) }
      }
      isMidLine = false
    }
  }

  /// Goes one level down, unless that is too deep.
  private mutating func nested(
    _ tag: TemplateTag,
    _ expansion: Expansion,
    _ compile: (inout PageCompiler) -> Void
  ) {
    guard depth < TemplateLimits.depth else {
      let limit = TemplateLimits.depth
      let summary = "more than \(limit) sections, blocks and templates stand within one another"
      return report(.templateTooDeep, summary, at: range(tag.range, expansion))
    }
    depth += 1
    compile(&self)
    depth -= 1
  }

  private mutating func canGoOn() -> Bool {
    work += 1
    guard !isExhausted else { return false }
    if work > TemplateLimits.work || builder.literalSize > TemplateLimits.literalSize {
      isExhausted = true
      let name = library.templates[page].source.name
      let summary = "template '\(name)' is too large with everything that it includes"
      let path = library.templates[page].source.path
      report(.templateTooLarge, summary, at: SourceRange(path: path))
    }
    return !isExhausted
  }

  // MARK: - Literal text

  private mutating func appendLiteral(_ range: Range<Int>, of template: Int) {
    let source = library.templates[template].source
    let bytes = source.bytes[range]
    builder.appendLiteral(bytes)
    guard isChecked else { return }
    var index = range.lowerBound
    while index < range.upperBound {
      if markup.place == .text {
        guard let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) else { return }
        index = start
        markupStart = SourceRange(path: source.path, index..<index + 1)
      }
      if let problem = markup.advance(bytes[index]) {
        let place = SourceRange(path: source.path, index..<index + 1)
        report(.templateUnsafePlace, problem.summary, at: place, explanation: problem.explanation)
      }
      index += 1
    }
  }

  // MARK: - Findings

  func range(_ bytes: Range<Int>, _ expansion: Expansion) -> SourceRange {
    SourceRange(path: library.templates[expansion.template].source.path, bytes)
  }

  /// Reports a finding, with the tags through which the page came to its place.
  mutating func report(
    _ id: DiagnosticID,
    _ summary: String,
    at place: SourceRange,
    explanation: String? = nil,
    solutions: [String] = []
  ) {
    guard !findings.has(id, at: place) else { return }
    var notes: [Diagnostic.Note] = []
    if place.path != library.templates[page].source.path {
      notes = inclusions.reversed().map {
        Diagnostic.Note("'\($0.tag.name)' is included here", at: $0.place)
      }
    }
    findings.add(
      Diagnostic(
        .error,
        id,
        summary,
        at: place,
        explanation: explanation,
        notes: notes,
        solutions: solutions.map { Diagnostic.Solution($0) }
      )
    )
  }
}
