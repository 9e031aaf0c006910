internal import Content
internal import Diagnostics

/// Quality marks whose award has ended.
///
/// Reason: The mark tells the reader of a check that nobody does any more.
/// Source: Patient Information Forum, PIF TICK: the mark is awarded for a time and checked each year.
/// Remedy: Have it renewed and set the new day, or take the mark out of `badges`.
enum BadgeExpired: SiteRule {
  static let id: DiagnosticID = "badge-expired"
  static let level = Severity.error

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for badge in site.site.configuration.badges {
      guard let expires = badge.expires, expires.value < site.today else { continue }
      report.add(
        "the quality mark '\(badge.label.value)' ended on \(expires.value)",
        at: SourceRange(path: Site.File.configuration, expires.range)
      )
    }
  }
}
