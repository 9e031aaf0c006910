internal import Diagnostics

/// Citations of a source that `site/references.json` does not have.
///
/// Reason: The reader is promised a source and finds none.
/// Source: HONcode principle 4 (attribution); Patient Information Forum, criterion 4.
/// Remedy: Add the source to `site/references.json`, or mend the id.
enum CitationUndefined: ReportedRule {
  static let id: DiagnosticID = "citation-undefined"
  static let level = Severity.error
}
