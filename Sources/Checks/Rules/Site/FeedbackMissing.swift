internal import Content
internal import Diagnostics

/// Sites without a page that says how to give feedback.
///
/// Reason: Readers find mistakes and gaps that no check finds, and have to know whom to tell.
/// Source: NHS standard for creating health content, feedback; HONcode principle 6.
/// Remedy: Add `site/pages/feedback.md` or `contact.md`, which says how to reach those who answer
/// for the articles.
enum FeedbackMissing: SiteRule {
  static let id: DiagnosticID = "feedback-missing"
  static let level = Severity.error

  private static let names = ["feedback", "contact", "contact-us"]

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    guard !site.hasPage(named: names) else { return }
    report.add(
      "the site has no page that says how to give feedback",
      at: SourceRange(path: Site.File.configuration)
    )
  }
}
