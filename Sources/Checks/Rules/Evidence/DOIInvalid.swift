internal import Diagnostics

/// Values of `DOI` that are no digital object identifiers, such as a whole web address.
///
/// Reason: The link on the page would lead nowhere.
/// Source: Crossref, "DOIs and matching regular expressions".
/// Remedy: Write it without an address before it, such as `10.1136/bmj.i6748`.
enum DOIInvalid: ReportedRule {
  static let id: DiagnosticID = "doi-invalid"
  static let level = Severity.error
}
