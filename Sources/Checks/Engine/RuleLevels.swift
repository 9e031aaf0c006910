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
///
/// The level of a rule that only a waiver lifts can be raised but not lowered.
package struct RuleLevels: Sendable {
  /// What is wrong with the configured levels.
  package let diagnostics: [Diagnostic]
  private let configured: [DiagnosticID: CheckLevel]
  /// What `all` in `checks` says: the level of every rule that has no entry of its own.
  private let general: CheckLevel?
  private let profile: CheckProfile
  /// The levels of the rules that other parts of the program report; nil for those that are off.
  private var reported: [DiagnosticID: RuleLevel?] = [:]

  package init(_ configuration: SiteConfiguration, profile: CheckProfile) {
    var configured: [DiagnosticID: CheckLevel] = [:]
    var general: CheckLevel?
    var findings: [Diagnostic] = []
    for (name, level) in configuration.checks {
      if name.value == "all" {
        general = level
      } else if let rule = RuleRegistry[name.value] {
        if let finding = Diagnostic.refusedLevel(level, of: rule, at: name) {
          findings.append(finding)
        } else {
          configured[rule.id] = level
        }
      } else {
        findings.append(.unknownRule(name, in: Site.File.configuration))
      }
    }
    self.configured = configured
    self.general = general
    self.profile = profile
    diagnostics = findings
    for rule in RuleRegistry.all where rule.isReported && rule.exceptions != .none {
      reported[rule.id] = .some(level(of: rule))
    }
  }

  /// The level of a rule's findings, or nil if it is not checked.
  package func level(of rule: any Rule.Type) -> RuleLevel? {
    guard rule.exceptions != .none else { return RuleLevel(rule) }
    guard let level = siteLevel(of: rule) else { return nil }
    switch profile {
    case .audit: return level
    case .publish: return level.severity == .note ? nil : level
    case .draft: return level.severity == .note ? nil : level.limited(to: .warning)
    }
  }

  /// The findings of rules that other parts of the program report, at the levels of the site.
  package func applied(to findings: [Diagnostic]) -> [Diagnostic] {
    findings.compactMap { finding in
      guard let level = reported[finding.id] else { return finding }
      return level.map { finding.severity == $0.severity ? finding : finding.at($0.severity) }
    }
  }

  /// The level on the site, whatever the run is for.
  private func siteLevel(of rule: any Rule.Type) -> RuleLevel? {
    guard let level = configured[rule.id] ?? general else { return RuleLevel(rule) }
    guard rule.exceptions == .waiver else { return level.severity.map { RuleLevel($0) } }
    guard let severity = level.severity, severity > rule.level else { return RuleLevel(rule) }
    return RuleLevel(severity)
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

  /// A level that a rule cannot have.
  fileprivate static func refusedLevel(
    _ level: CheckLevel,
    of rule: any Rule.Type,
    at name: Located<String>
  ) -> Diagnostic? {
    let solution: String
    switch rule.exceptions {
    case .author: return nil
    case .waiver:
      guard level.severity.map({ $0 < rule.level }) ?? true else { return nil }
      solution = "Leave it out; site/waivers.yaml can lift the rule for a page and for a time."
    case .none: solution = "Leave it out: without this rule no page can be made."
    }
    return Diagnostic(
      .error,
      .ruleProtected,
      "the level of '\(rule.id)' cannot be '\(level.rawValue)'",
      at: SourceRange(path: Site.File.configuration, name.range),
      explanation: RuleDocumentation[rule.id]?.reason,
      solutions: [.init(solution)]
    )
  }
}

extension DiagnosticID {
  static let ruleUnknown: DiagnosticID = "rule-unknown"
  static let ruleProtected: DiagnosticID = "rule-protected"
}
