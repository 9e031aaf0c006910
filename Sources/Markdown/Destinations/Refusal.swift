package import Diagnostics

/// Why a destination is not linked to: a finding that has no place yet.
package struct Refusal: Hashable, Sendable {
  package let id: DiagnosticID
  package let severity: Severity
  package let summary: String
  package let explanation: String?
  /// What to do about it, one whole sentence each.
  package let solutions: [String]

  package init(
    _ severity: Severity,
    _ id: DiagnosticID,
    _ summary: String,
    explanation: String? = nil,
    solutions: [String] = []
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.solutions = solutions
  }

  func diagnostic(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      severity,
      id,
      summary,
      at: range,
      explanation: explanation,
      solutions: solutions.map { Diagnostic.Solution($0) }
    )
  }
}
