internal import Content
internal import Diagnostics

/// Sites without a page about privacy.
///
/// Reason: What somebody reads about their health is their own business, and they have a right to
/// know who sees it.
/// Source: UK GDPR, articles 13 and 14.
/// Remedy: Add `site/pages/privacy.md`, which says what the site and its host record, and who
/// answers for it.
enum PrivacyStatementMissing: SiteRule {
  static let id: DiagnosticID = "privacy-missing"
  static let level = Severity.error

  private static let names = ["privacy", "privacy-policy", "privacy-notice"]

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    guard !site.hasPage(named: names) else { return }
    report.add("the site has no page about privacy", at: SourceRange(path: Site.File.configuration))
  }
}
