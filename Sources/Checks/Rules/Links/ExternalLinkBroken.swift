internal import Diagnostics

/// Links to pages of other sites that are not there (any more).
///
/// Reason: A reader who follows the link finds nothing.
/// Source: RFC 9110, sections 15.5.5 and 15.5.11 (404 and 410).
/// Remedy: Link to where the page is now, to another source, or take the link out.
enum ExternalLinkBroken: ReportedRule {
  static let id: DiagnosticID = "external-link-broken"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.author
  static let scope = CheckScope.otherSites
}
