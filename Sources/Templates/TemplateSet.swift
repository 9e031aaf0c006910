package import Diagnostics
package import HTML

/// The compiled templates of a site; a value that any number of tasks may render from at once.
package struct TemplateSet: Sendable {
  /// What compiling gives: the templates, and every finding about them.
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
    Compilation(templates: TemplateSet(), diagnostics: [])
  }

  /// Appends a page to a writer.
  ///
  /// - Parameters:
  ///   - name: one of the page templates that were compiled; any other renders nothing.
  ///   - record: made with the schema that the page was compiled with.
  package func render(_ name: String, _ record: TemplateRecord, into writer: inout HTMLWriter) {
  }
}
