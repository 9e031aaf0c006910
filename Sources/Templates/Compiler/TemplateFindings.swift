import Diagnostics

/// The findings of a compilation: one of each rule at each place, though the place may be compiled
/// for many pages and again and again for one.
struct TemplateFindings {
  private(set) var diagnostics: [Diagnostic] = []
  private var known: Set<Key> = []

  private struct Key: Hashable {
    let id: DiagnosticID
    let range: SourceRange
  }

  /// Whether a finding of the rule at the place is there already.
  func has(_ id: DiagnosticID, at range: SourceRange) -> Bool {
    known.contains(Key(id: id, range: range))
  }

  mutating func add(_ diagnostic: Diagnostic) {
    let key = Key(id: diagnostic.id, range: diagnostic.range)
    if known.insert(key).inserted { diagnostics.append(diagnostic) }
  }

  mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { add(diagnostic) }
  }
}
