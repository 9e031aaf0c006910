package import Diagnostics

/// What a rule finds, why, after which source, and what to do: the words of its doc comment.
package struct RuleDocumentation: Sendable, Equatable {
  package let id: DiagnosticID
  /// The level of its findings where `site.yaml` says nothing else.
  package let level: Severity
  package let exceptions: ExceptionPolicy
  package let summary: String
  package let reason: String
  package let source: String
  package let remedy: String

  /// The documentation of a rule, or nil for an id that is no rule's.
  package static subscript(id: DiagnosticID) -> RuleDocumentation? {
    byID[id]
  }

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}
