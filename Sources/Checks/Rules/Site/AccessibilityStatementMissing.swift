internal import Content
internal import Diagnostics

/// Sites without an accessibility statement.
///
/// Reason: Readers who cannot use a part of the site have to know whom to tell, and where to get
/// the same facts in another form.
/// Source: Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018;
/// NHS standard for creating health content.
/// Remedy: Add `site/pages/accessibility.md`, which says what was tested, what does not work, and
/// how to report a problem.
enum AccessibilityStatementMissing: SiteRule {
  static let id: DiagnosticID = "accessibility-statement-missing"
  static let level = Severity.error

  private static let names = ["accessibility", "accessibility-statement"]

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    guard !site.hasPage(named: names) else { return }
    report.add(
      "the site has no accessibility statement",
      at: SourceRange(path: Site.File.configuration)
    )
  }
}
