internal import Diagnostics

/// Addresses in finished pages, feeds and lists that lead to nothing on the site.
///
/// Reason: A reader or a program that goes there finds nothing, on every page that the template
/// makes.
/// Source: Bedside's own rule.
/// Remedy: Mend the address; templates get those of their own files from `assets`.
enum PageLinkBroken: ReportedRule {
  static let id: DiagnosticID = "page-link-broken"
  static let level = Severity.error
}
