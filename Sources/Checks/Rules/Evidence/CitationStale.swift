internal import Content
internal import Diagnostics
internal import Markdown

/// Cited studies of more than 10 years ago, and cited web pages that nobody has looked at for longer
/// than the site's review cycle.
///
/// A guideline or a review of many studies is not too old by itself; `custom.status` tells whether
/// one still stands. A web page is only judged if `accessed` or `custom.checked` has a day.
///
/// Reason: Later studies may have found something else, and a web page changes without notice.
/// Source: Patient Information Forum, criterion 4; NHS standard for creating health content,
/// principle 2.
/// Remedy: Look for a later source. Where a web page still says the same, write the day on which
/// you looked as `checked`.
enum CitationStale: SiteRule {
  static let id: DiagnosticID = "citation-stale"
  static let level = Severity.warning

  private static let years = 10

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    let cited = site.citedReferences
    for reference in site.site.references.entries where cited.contains(reference.id) {
      guard let summary = staleness(of: reference, in: site) else { continue }
      report.add(summary, at: reference.source)
    }
  }

  private static func staleness(of reference: Reference, in site: CheckedSite) -> String? {
    switch (reference.type.value, reference.evidence.tier) {
    case (.article, .trial), (.article, .cohort), (.article, .otherStudy):
      guard let issued = reference.issued, issued.year < site.today.year - years else { return nil }
      return "the study '\(reference.id)' is of \(issued.year), more than \(years) years ago"
    case (.webpage, _):
      let months = site.site.configuration.reviewCycle
      let days = [reference.accessed, reference.evidence.checked].compactMap { $0 }
      guard let last = days.max(), last.adding(months: months) < site.today else { return nil }
      return "the web page '\(reference.id)' was last looked at on \(last)"
    default: return nil
    }
  }
}
