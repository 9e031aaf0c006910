import Diagnostics

/// The findings of a compilation, each place's once though it may be compiled for many pages.
struct TemplateFindings {
  private(set) var diagnostics: [Diagnostic] = []
  private var known: Set<Key> = []

  private struct Key: Hashable {
    let id: DiagnosticID
    let summary: String
    let range: SourceRange
  }

  mutating func add(_ diagnostic: Diagnostic) {
    let key = Key(id: diagnostic.id, summary: diagnostic.summary, range: diagnostic.range)
    if known.insert(key).inserted { diagnostics.append(diagnostic) }
  }

  mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { add(diagnostic) }
  }
}
