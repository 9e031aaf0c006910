internal import Diagnostics
internal import HTML

/// Pages that do not say which address is their own.
///
/// Reason: A page that is found at two addresses is two pages to a search engine, each of them
/// worth half.
/// Source: RFC 6596, the canonical link relation.
/// Remedy: Keep `<link rel="canonical">` with `page.canonicalURL` in the layout, or forbid search
/// engines to list the page.
enum CanonicalMissing: PageRule {
  static let id: DiagnosticID = "canonical-missing"
  static let level = Severity.warning

  static func check(_ page: CheckedPage, _ report: inout PageReport) {
    guard page.structure.isIndexed, !page.kinds.contains(.canonicalLink) else { return }
    report.add("does not say which address is its own")
  }
}
