package import Content
package import Diagnostics

/// What a site may break its rules with: `allow` in the front matter of articles and the editors'
/// `site/waivers.yaml`, each entry for a reason and for a time.
package struct Exceptions: Sendable {
  private var entries: [Entry] = []
  /// The positions of the entries for each rule, by the files and folders that they are for.
  private var positions: [DiagnosticID: [String: [Int]]] = [:]
  private var refused: [Diagnostic] = []
  /// Whether all rules could judge all of the site.
  private let isJudged: Bool

  private struct Entry: Sendable {
    let rule: any Rule.Type
    let granted: GrantedException
    var isUsed = false
  }

  /// - Parameters:
  ///   - articles: those whose front matter counts.
  ///   - isRead: whether all articles and pages could be read.
  ///   - today: the day until which exceptions have to reach.
  package init(in site: Site, articles: [Article], isRead: Bool, today: CalendarDate) {
    isJudged = isRead && site.isRead
    for article in articles {
      let earlier = refused.count
      for suppression in article.metadata.suppressions {
        add(GrantedException(suppression, in: article.source.path), today)
      }
      if article.metadata.status == .draft {
        for index in refused.indices[earlier...] { refused[index] = refused[index].at(.warning) }
      }
    }
    for waiver in site.waivers { add(GrantedException(waiver), today) }
  }

  private mutating func add(_ granted: GrantedException?, _ today: CalendarDate) {
    guard let granted else { return }
    let place = SourceRange(path: granted.file, granted.rule.range)
    guard let rule = RuleRegistry[granted.rule.value] else {
      refused.append(.unknownRule(granted.rule, in: granted.file))
      return
    }
    guard rule.exceptions == .author || rule.exceptions == .waiver && granted.isWaiver else {
      refused.append(.refusedException(from: rule, at: place))
      return
    }
    let until = granted.until
    guard until.value >= today else {
      let range = SourceRange(path: granted.file, until.range)
      refused.append(.expiredException(from: rule, on: until.value, at: range))
      return
    }
    positions[rule.id, default: [:]][granted.page, default: []].append(entries.count)
    entries.append(Entry(rule: rule, granted: granted))
  }

  /// Those that count on the day, whether or not anything breaks the rule.
  package var inForce: [GrantedException] { entries.map(\.granted) }

  /// The findings that no exception covers; those that cover one count as used from here on.
  package mutating func apply(to findings: [Diagnostic]) -> [Diagnostic] {
    guard !entries.isEmpty else { return findings }
    return findings.filter { !cover($0) }
  }

  private mutating func cover(_ finding: Diagnostic) -> Bool {
    guard let positions = positions[finding.id] else { return false }
    var isCovered = false
    for page in GrantedException.pages(covering: finding.range.path) {
      for position in positions[page] ?? [] {
        entries[position].isUsed = true
        isCovered = true
      }
    }
    return isCovered
  }

  /// What is wrong with the exceptions themselves, once the rules have run.
  ///
  /// - Parameters:
  ///   - levels: a rule that is switched off finds nothing, which makes no exception from it idle.
  ///   - scope: how far the check has got.
  package func diagnostics(_ levels: RuleLevels, through scope: CheckScope) -> [Diagnostic] {
    refused
      + entries.filter { entry in
        isJudged && !entry.isUsed && levels.level(of: entry.rule) != nil
          && entry.rule.scope <= scope
      }.map { entry in
        Diagnostic(
          .warning,
          .suppressionUnused,
          "nothing breaks '\(entry.rule.id)' there, so the exception is not needed",
          at: SourceRange(path: entry.granted.file, entry.granted.rule.range),
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
