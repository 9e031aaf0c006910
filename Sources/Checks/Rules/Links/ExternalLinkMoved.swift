internal import Diagnostics

/// Links to pages of other sites that have moved for good.
///
/// Reason: Redirects are taken down one day, and the link breaks with them.
/// Source: RFC 9110, sections 15.4.2 and 15.4.9 (301 and 308).
/// Remedy: Link to the new address.
enum ExternalLinkMoved: ReportedRule {
  static let id: DiagnosticID = "external-link-moved"
  static let level = Severity.warning
  static let exceptions = ExceptionPolicy.author
  static let scope = CheckScope.otherSites
}
