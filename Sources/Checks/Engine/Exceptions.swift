package import Content
package import Diagnostics

/// What a site may break its rules with: `allow` in the front matter of articles and the editors'
/// `site/waivers.yaml`, each entry for a reason and for a time.
package struct Exceptions: Sendable {
  private var entries: [Entry] = []
  /// The positions of the entries for each rule.
  private var positions: [DiagnosticID: [Int]] = [:]
  private var refused: [Diagnostic] = []

  /// Who grants an exception.
  private enum Source: Sendable {
    case article
    case editors
  }

  private struct Entry: Sendable {
    let rule: any Rule.Type
    /// A file, or a folder with a `/` at its end.
    let page: String
    let place: SourceRange
    var isUsed = false

    func covers(_ path: String) -> Bool {
      page.utf8.last == UInt8(ascii: "/")
        ? path.utf8.starts(with: page.utf8) : path.utf8.elementsEqual(page.utf8)
    }
  }

  /// - Parameters:
  ///   - articles: those whose front matter counts.
  ///   - today: the day until which exceptions have to reach.
  package init(in site: Site, articles: [Article], today: CalendarDate) {
    for article in articles {
      for suppression in article.metadata.suppressions {
        guard let rule = suppression.rule, let until = suppression.until else { continue }
        let path = article.source.path
        add(rule, until, for: path, from: .article, in: path, today)
      }
    }
    for waiver in site.waivers {
      guard let rule = waiver.rule, let until = waiver.until, let page = waiver.page else {
        continue
      }
      add(rule, until, for: page.value, from: .editors, in: Site.File.waivers, today)
    }
  }

  private mutating func add(
    _ name: Located<String>,
    _ until: Located<CalendarDate>,
    for page: String,
    from source: Source,
    in path: String,
    _ today: CalendarDate
  ) {
    let place = SourceRange(path: path, name.range)
    guard let rule = RuleRegistry[name.value] else {
      refused.append(.unknownRule(name, in: path))
      return
    }
    guard rule.exceptions == .author || rule.exceptions == .waiver && source == .editors else {
      refused.append(.refusedException(from: rule, at: place))
      return
    }
    guard until.value >= today else {
      let range = SourceRange(path: path, until.range)
      refused.append(.expiredException(from: rule, on: until.value, at: range))
      return
    }
    positions[rule.id, default: []].append(entries.count)
    entries.append(Entry(rule: rule, page: page, place: place))
  }

  /// The findings that no exception covers; those that cover one count as used from here on.
  package mutating func apply(to findings: [Diagnostic]) -> [Diagnostic] {
    guard !entries.isEmpty else { return findings }
    return findings.filter { !cover($0) }
  }

  private mutating func cover(_ finding: Diagnostic) -> Bool {
    var isCovered = false
    for position in positions[finding.id] ?? []
    where entries[position].covers(finding.range.path) {
      entries[position].isUsed = true
      isCovered = true
    }
    return isCovered
  }

  /// What is wrong with the exceptions themselves, once the rules have run.
  ///
  /// - Parameters:
  ///   - levels: a rule that is switched off finds nothing, which makes no exception from it idle.
  ///   - includesPages: whether the finished pages have been checked.
  package func diagnostics(_ levels: RuleLevels, includesPages: Bool) -> [Diagnostic] {
    refused
      + entries.filter { entry in
        guard !entry.isUsed, levels.level(of: entry.rule) != nil else { return false }
        return includesPages
          || !(entry.rule is any PageRule.Type || entry.rule is any ReportedRule.Type)
      }.map { entry in
        Diagnostic(
          .warning,
          .suppressionUnused,
          "nothing breaks '\(entry.rule.id)' there, so the exception is not needed",
          at: entry.place,
          solutions: [.init("Take the exception out.")]
        )
      }
  }
}

extension Diagnostic {
  fileprivate static func refusedException(
    from rule: any Rule.Type,
    at place: SourceRange
  ) -> Diagnostic {
    let solution =
      rule.exceptions == .waiver
      ? "Mend what the rule finds, or ask the editors for an entry in site/waivers.yaml."
      : "Mend what the rule finds."
    return Diagnostic(
      .error,
      .ruleProtected,
      "no exception from '\(rule.id)' can be made here",
      at: place,
      explanation: RuleDocumentation[rule.id]?.reason,
      solutions: [.init(solution)]
    )
  }

  fileprivate static func expiredException(
    from rule: any Rule.Type,
    on day: CalendarDate,
    at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error,
      .suppressionExpired,
      "the exception for '\(rule.id)' ended on \(day)",
      at: place,
      solutions: [.init("Mend what the rule finds, or set a later day with a new reason.")]
    )
  }
}

extension DiagnosticID {
  static let suppressionExpired: DiagnosticID = "suppression-expired"
  static let suppressionUnused: DiagnosticID = "suppression-unused"
}
