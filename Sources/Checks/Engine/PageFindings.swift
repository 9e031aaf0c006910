package import Diagnostics

/// Turns what is wrong with finished pages into findings at their templates, where one stands for
/// all pages that share it.
package struct PageFindings: Sendable {
  /// One mistake in a template breaks rules in many ways; this many of each tell the tale.
  private static let limit = 20

  private var groups: [Group] = []
  private var positions: [Key: Int] = [:]
  private var counts: [CountKey: Int] = [:]

  private struct Group {
    let finding: PageReport.Finding
    let template: String
    /// The first page that breaks the rule, and the last one that was counted.
    let first: String
    var last: String
    var pages = 1
  }

  private struct Key: Hashable {
    let id: DiagnosticID
    let fault: [UInt8]
    let template: String
  }

  private struct CountKey: Hashable {
    let id: DiagnosticID
    let template: String
  }

  package init() {}

  /// - Parameter page: the page's path on the site.
  package mutating func add(_ findings: [PageReport.Finding], on page: String, template: String) {
    for finding in findings {
      let key = Key(id: finding.id, fault: Array(finding.fault.utf8), template: template)
      if let position = positions[key] {
        guard groups[position].last != page else { continue }
        groups[position].last = page
        groups[position].pages += 1
        continue
      }
      let count = CountKey(id: finding.id, template: template)
      guard counts[count, default: 0] < Self.limit else { continue }
      counts[count, default: 0] += 1
      positions[key] = groups.count
      groups.append(Group(finding: finding, template: template, first: page, last: page))
    }
  }

  package var diagnostics: [Diagnostic] {
    groups.map { group in
      let others = group.pages - 1
      let more = others == 0 ? "" : ", and so \(others == 1 ? "does" : "do") \(others) more"
      let documentation = RuleDocumentation[group.finding.id]
      return Diagnostic(
        group.finding.level,
        group.finding.id,
        "'\(group.first)' \(group.finding.fault)\(more)",
        at: SourceRange(path: group.template),
        explanation: documentation?.reason,
        solutions: documentation.map { [Diagnostic.Solution($0.remedy)] } ?? []
      )
    }
  }
}
