internal import Content
internal import Diagnostics
internal import Markdown

/// Sources in `site/references.json` that no article cites.
///
/// Reason: Somebody has to keep every source up to date, and may look for what rests on it.
/// Source: Vancouver style: a list of references holds what the text cites, and nothing else.
/// Remedy: Cite the source, or take it out. One that is superseded or retracted may stay, so that
/// nobody cites it again.
enum CitationUnused: SiteRule {
  static let id: DiagnosticID = "citation-unused"
  static let level = Severity.note
  static let needsWholeSite = true

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    let cited = site.citedReferences
    for reference in site.site.references.entries
    where reference.evidence.status == .current && !cited.contains(reference.id) {
      report.add("no article cites the reference '\(reference.id)'", at: reference.source)
    }
  }
}
