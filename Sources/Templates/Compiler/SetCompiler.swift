import Diagnostics

/// Compiles the pages of a library and gathers what is found in all of them.
struct SetCompiler {
  private(set) var programs: [String: TemplateProgram] = [:]
  private let library: TemplateLibrary
  private let isChecked: Bool
  private var findings = TemplateFindings()
  private var pieces = PieceNumbers()
  private var included: Set<Int> = []
  private var roots: [TemplateSchema] = []
  private var renderedBlocks: Set<BlockKey> = []
  private var replacedBlocks: [BlockKey: [Diagnostic]] = [:]

  init(_ library: TemplateLibrary, isChecked: Bool) {
    self.library = library
    self.isChecked = isChecked
    findings.add(library.diagnostics)
  }

  /// Everything that was found, in reading order.
  var diagnostics: [Diagnostic] {
    var findings = findings
    for (key, found) in replacedBlocks.sorted(by: { $0.key < $1.key })
    where !renderedBlocks.contains(key) {
      findings.add(found)
    }
    return findings.diagnostics.inReadingOrder()
  }

  /// Compiles a page template.
  mutating func compile(_ name: String, _ root: TemplateSchema.Kind) {
    guard let place = library.place(named: name) else {
      let hint = hint(for: name, among: library.names(for: .parent))
      let summary = "there is no template '\(name)', which pages are made with\(hint)"
      let range = SourceRange(path: "templates/\(name).mustache")
      return findings.add(Diagnostic(.error, .templateMissing, summary, at: range))
    }
    var program = compile(place, root)
    if case .record(let schema) = root {
      program = ProgramFolder(program, schema).folded()
      pieces.number(&program)
      program.schema = schema
      roots.append(schema)
    }
    programs[name] = program
  }

  /// Checks what can be checked in templates that no page includes.
  mutating func checkTheRest() {
    let used = included
    for place in library.templates.indices where !included.contains(place) {
      _ = compile(place, nil)
    }
    let names = UnusedTemplateNames(roots)
    for place in library.templates.indices where !used.contains(place) {
      findings.add(names.findings(in: library.templates[place]))
    }
  }

  private mutating func compile(
    _ place: Int,
    _ root: TemplateSchema.Kind?
  ) -> TemplateProgram {
    let page = PageCompiler(library, page: place, root: root, isChecked: isChecked)
    findings.add(page.findings.diagnostics)
    included.formUnion(page.included)
    if root == nil {
      // What pages say of a block counts for more than what is seen without knowing any names.
      renderedBlocks.formUnion(page.renderedBlocks.subtracting(replacedBlocks.keys))
      replacedBlocks.merge(page.replacedBlocks) { known, _ in known }
    } else {
      renderedBlocks.formUnion(page.renderedBlocks)
      replacedBlocks.merge(page.replacedBlocks) { $0.count <= $1.count ? $0 : $1 }
    }
    var program = page.builder.program
    program.names = page.names.sorted()
    program.files = page.included.map { library.templates[$0].source.path }.sorted()
    return program
  }
}
