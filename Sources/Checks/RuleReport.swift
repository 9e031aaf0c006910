package import Diagnostics

/// Gathers what rules find in one article.
package struct RuleReport {
  package private(set) var findings: [Diagnostic] = []
  /// The rule that is being checked, with its level.
  private var id: DiagnosticID = ""
  private var level = Severity.note

  init() {}

  /// Makes what is reported from here on findings of a rule.
  mutating func begin(_ id: DiagnosticID, at level: Severity) {
    self.id = id
    self.level = level
  }

  /// Reports that the rule is broken at a place.
  ///
  /// - Parameters:
  ///   - summary: one line without a full stop.
  ///   - replacement: what to write in place of the range, where that is plain.
  ///   - notes: other places that the finding is about.
  mutating func add(
    _ summary: String,
    at range: SourceRange,
    replacement: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    let documentation = RuleDocumentation[id]
    let edit = replacement.map { Diagnostic.Replacement(range, with: $0) }
    let remedy = documentation.map { [Diagnostic.Solution($0.remedy, replacement: edit)] } ?? []
    findings.append(
      Diagnostic(
        level,
        id,
        summary,
        at: range,
        explanation: documentation?.reason,
        notes: notes,
        solutions: remedy
      )
    )
  }
}
