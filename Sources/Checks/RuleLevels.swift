package import Content
package import Diagnostics

/// What a run of the rules is for.
package enum CheckProfile: String, CaseIterable, Sendable {
  /// While writing: nothing is worse than a warning.
  case draft
  /// Before publishing: levels as configured; notes are left out.
  case publish
  /// For the editor in chief: everything.
  case audit
}

/// The level of each rule's findings on a site: the rule's own, or what `checks` in `site.yaml` says.
package struct RuleLevels: Sendable {
  /// What is wrong with the configured levels: ids that are no rule's.
  package let diagnostics: [Diagnostic]
  private let configured: [DiagnosticID: CheckLevel]
  /// What `all` in `checks` says: the level of every rule that has no entry of its own.
  private let general: CheckLevel?
  private let profile: CheckProfile

  package init(_ configuration: SiteConfiguration, profile: CheckProfile) {
    let rules = Dictionary(RuleRegistry.all.map { ($0.id.name, $0.id) }) { first, _ in first }
    var configured: [DiagnosticID: CheckLevel] = [:]
    var general: CheckLevel?
    var findings: [Diagnostic] = []
    for (name, level) in configuration.checks {
      if name.value == "all" {
        general = level
      } else if let id = rules[name.value] {
        configured[id] = level
      } else {
        findings.append(.unknownRule(name, in: Site.File.configuration))
      }
    }
    self.configured = configured
    self.general = general
    self.profile = profile
    diagnostics = findings
  }

  /// The level of a rule's findings, or nil if it is not checked.
  package func level(of rule: any ArticleRule.Type) -> Severity? {
    let level = (configured[rule.id] ?? general).map(\.severity) ?? rule.level
    switch profile {
    case .audit: return level
    case .publish: return level == .note ? nil : level
    case .draft: return level == .note ? nil : level.map { min($0, .warning) }
    }
  }
}

extension Diagnostic {
  /// An id of a rule that does not exist.
  static func unknownRule(_ name: Located<String>, in path: String) -> Diagnostic {
    let known = RuleRegistry.all.map { $0.id.name }
    return Diagnostic(
      .error,
      .ruleUnknown,
      "there is no rule '\(name.value)'\(hint(for: name.value, among: known))",
      at: SourceRange(path: path, name.range),
      solutions: [.init("docs/rules.md lists the rules.")]
    )
  }
}

extension DiagnosticID {
  static let ruleUnknown: DiagnosticID = "rule-unknown"
}
