internal import Content
internal import Diagnostics

/// Sites without an editorial policy.
///
/// Reason: Readers can only judge how far to trust an article if they know how it was made and
/// checked.
/// Source: NHS standard for creating health content, documented process; HONcode principles 1 and
/// 4.
/// Remedy: Add `site/pages/editorial-policy.md`, which says who writes and checks the articles,
/// and how often.
enum EditorialPolicyMissing: SiteRule {
  static let id: DiagnosticID = "editorial-policy-missing"
  static let level = Severity.error

  private static let names = ["editorial-policy", "editorial-process", "how-we-write"]

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    guard !site.hasPage(named: names) else { return }
    report.add("the site has no editorial policy", at: SourceRange(path: Site.File.configuration))
  }
}
