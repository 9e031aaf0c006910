package import Diagnostics

/// Gathers what rules find in one article, or in the site.
package struct RuleReport {
  package private(set) var findings: [Diagnostic] = []
  /// The highest level that a finding may have.
  private let limit: Severity
  /// The rule that is being checked, with its level.
  private var id: DiagnosticID = ""
  private var level = RuleLevel(.note)

  init(limit: Severity = .error) {
    self.limit = limit
  }

  /// Makes what is reported from here on findings of a rule.
  mutating func begin(_ id: DiagnosticID, at level: RuleLevel) {
    self.id = id
    self.level = level.limited(to: limit)
  }

  /// Reports that the rule is broken at a place.
  ///
  /// - Parameters:
  ///   - summary: one line without a full stop.
  ///   - isRaised: whether this is worse than what the rule finds otherwise: an error, unless the
  ///     site has set a level.
  ///   - replacement: what to write in place of the range, where that is plain.
  ///   - notes: other places that the finding is about.
  ///   - remedy: what to do here, where that can be said better than for the rule as a whole.
  mutating func add(
    _ summary: String,
    at range: SourceRange,
    isRaised: Bool = false,
    replacement: String? = nil,
    notes: [Diagnostic.Note] = [],
    remedy: String? = nil
  ) {
    let documentation = RuleDocumentation[id]
    let edit = replacement.map { Diagnostic.Replacement(range, with: $0) }
    let words = remedy ?? documentation?.remedy
    findings.append(
      Diagnostic(
        isRaised ? level.raised : level.severity,
        id,
        summary,
        at: range,
        explanation: documentation?.reason,
        notes: notes,
        solutions: words.map { [Diagnostic.Solution($0, replacement: edit)] } ?? []
      )
    )
  }
}
