package import Diagnostics

/// How much the findings of a rule weigh on a site.
package enum CheckLevel: String, CaseIterable, Sendable {
  /// The rule is not checked.
  case off
  case note
  case warning
  case error

  /// The severity of the findings, or nil if the rule is not checked.
  package var severity: Severity? {
    switch self {
    case .off: nil
    case .note: .note
    case .warning: .warning
    case .error: .error
    }
  }
}
