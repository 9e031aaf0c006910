internal import Diagnostics

/// Sources in `site/references.json` without what a reader needs to find one of their kind.
///
/// Reason: A source that cannot be found cannot be checked.
/// Source: National Library of Medicine, "Citing Medicine", 2nd edition.
/// Remedy: Add what is missing; `docs/configuration.md` lists the fields.
enum CitationIncomplete: ReportedRule {
  static let id: DiagnosticID = "citation-incomplete"
  static let level = Severity.error
}
