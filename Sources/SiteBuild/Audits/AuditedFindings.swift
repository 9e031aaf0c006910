package import Diagnostics

/// What was found in a file, by rule.
package struct AuditedFindings: Sendable {
  /// The highest level first, and of one level by the rules' names.
  package let rules: [RuleCount]

  /// How often a rule is broken.
  package struct RuleCount: Sendable, Equatable {
    package let id: DiagnosticID
    package let level: Severity
    /// At least 1.
    package let count: Int
  }

  init(_ findings: [Diagnostic]) {
    struct Kind: Hashable {
      let id: DiagnosticID
      let level: Severity
    }
    let counts = findings.reduce(into: [Kind: Int]()) { counts, finding in
      counts[Kind(id: finding.id, level: finding.severity), default: 0] += 1
    }
    rules = counts.map { RuleCount(id: $0.key.id, level: $0.key.level, count: $0.value) }
      .sorted { left, right in
        left.level == right.level ? left.id < right.id : left.level > right.level
      }
  }

  package func count(_ severity: Severity) -> Int {
    rules.reduce(0) { $0 + ($1.level == severity ? $1.count : 0) }
  }

  /// The numbers by level: `2 errors, 1 note`.
  package var summary: String {
    let words = Severity.allCases.reversed().compactMap { level -> String? in
      let count = count(level)
      return count == 0 ? nil : "\(count) \(level.rawValue)\(count == 1 ? "" : "s")"
    }
    return words.isEmpty ? "none" : words.joined(separator: ", ")
  }
}
