internal import Diagnostics

/// Links to other sites that did not answer, or not to a program.
///
/// Reason: The page may be there for a reader: some sites answer people alone, or are down today.
/// Source: RFC 9110, section 15.6; RFC 6585, section 4 (429).
/// Remedy: Open the link in a browser; if it leads nowhere there too, change it.
enum ExternalLinkUnreachable: ReportedRule {
  static let id: DiagnosticID = "external-link-unreachable"
  static let level = Severity.warning
  static let exceptions = ExceptionPolicy.author
  static let scope = CheckScope.otherSites
}
