package import Diagnostics

/// How much the findings of a rule weigh on a site.
package struct RuleLevel: Equatable, Sendable {
  /// The level of an ordinary finding.
  package let severity: Severity
  /// The level of a finding that is worse than the ordinary one, such as a review that is overdue
  /// for longer than the site allows.
  package let raised: Severity

  /// The levels of a rule of which nobody has said anything else.
  package init(_ rule: any Rule.Type) {
    severity = rule.level
    raised = .error
  }

  /// One level for all findings, as `site.yaml` says it.
  init(_ severity: Severity) {
    (self.severity, raised) = (severity, severity)
  }

  private init(severity: Severity, raised: Severity) {
    (self.severity, self.raised) = (severity, raised)
  }

  func limited(to limit: Severity) -> RuleLevel {
    RuleLevel(severity: min(severity, limit), raised: min(raised, limit))
  }
}
