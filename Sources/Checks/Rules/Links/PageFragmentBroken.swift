internal import Diagnostics

/// Addresses in finished pages that name a place which is not on the page they lead to.
///
/// Reason: A reader who goes there is left at the top of the page; a skip link does nothing at all.
/// Source: WCAG 2.2, success criterion 2.4.1.
/// Remedy: Give an element that `id`, or mend the part behind `#`.
enum PageFragmentBroken: ReportedRule {
  static let id: DiagnosticID = "page-fragment-broken"
  static let level = Severity.error
}
