internal import Diagnostics

/// Values of `PMID` or `PMCID` that PubMed or PubMed Central cannot have given.
///
/// Reason: The link on the page would lead nowhere, or to another study.
/// Source: National Library of Medicine: a PMID is 1 to 8 digits, a PMCID is PMC and digits.
/// Remedy: Copy the number from the entry in PubMed.
enum PMIDInvalid: ReportedRule {
  static let id: DiagnosticID = "pmid-invalid"
  static let level = Severity.error
}
