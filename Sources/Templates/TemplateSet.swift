package import Diagnostics
package import HTML

/// The compiled templates of a site; a value that any number of tasks may render from at once.
package struct TemplateSet: Sendable {
  private var programs: [String: CompiledTemplate] = [:]

  /// What compiling gives: the templates, and every finding about them in reading order.
  package struct Compilation: Sendable {
    package let templates: TemplateSet
    package let diagnostics: [Diagnostic]
  }

  /// Compiles and checks all templates of a site, those that no page uses as well.
  ///
  /// - Parameters:
  ///   - sources: every template file. `{{> card}}` finds `partials/card`, or else `card`;
  ///     `{{< layouts/page}}` finds `layouts/page`, or else `partials/layouts/page`.
  ///   - pages: the schema of what each page template is rendered with, by the template's name.
  /// - Returns: the templates; where a finding is an error, what it concerns renders as nothing.
  package static func compile(
    _ sources: [TemplateSource],
    pages: [String: TemplateSchema]
  ) -> Compilation {
    compile(sources, pages: pages.mapValues { .record($0) }, isChecked: true)
  }

  /// Appends a page to a writer.
  ///
  /// - Parameters:
  ///   - name: one of the page templates that were compiled; any other renders nothing.
  ///   - record: what the page is about.
  /// - Precondition: the record was made with the schema that the page was compiled with.
  package func render(_ name: String, _ record: TemplateRecord, into writer: inout HTMLWriter) {
    precondition(programs[name].map { $0.program.schema === record.schema } ?? true)
    render(name, value: .record(record), into: &writer)
  }

  /// What a page template reads: the names of the model, from its root as in `article.tags.label`,
  /// and the paths of its own file and those that it includes; both sorted.
  ///
  /// - Parameter name: one of the page templates that were compiled; any other reads nothing.
  package func reads(_ name: String) -> (names: [String], files: [String]) {
    programs[name].map { ($0.program.names, $0.program.files) } ?? ([], [])
  }

  // MARK: - Without checks

  /// Compiles templates for data of any kind.
  ///
  /// - Parameter isChecked: whether names, kinds and places are checked. If not, the rules are the
  ///   Mustache specification's: what is unknown renders nothing, and all is escaped as text.
  static func compile(
    _ sources: [TemplateSource],
    pages: [String: TemplateSchema.Kind],
    isChecked: Bool
  ) -> Compilation {
    let library = TemplateLibrary(sources)
    var compilation = SetCompiler(library, isChecked: isChecked)
    for (name, kind) in pages.sorted(by: { $0.key < $1.key }) {
      compilation.compile(name, kind)
    }
    if isChecked { compilation.checkTheRest() }
    return Compilation(
      templates: TemplateSet(programs: compilation.programs.mapValues(CompiledTemplate.init)),
      diagnostics: compilation.diagnostics
    )
  }

  /// Appends a page that is rendered with any value.
  func render(_ name: String, value: TemplateValue, into writer: inout HTMLWriter) {
    guard let template = programs[name] else { return }
    var renderer = TemplateRenderer(template.program, root: value)
    renderer.render(into: &writer)
  }
}
