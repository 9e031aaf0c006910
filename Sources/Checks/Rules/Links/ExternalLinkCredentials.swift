internal import Diagnostics

/// Links with a user's name or a password in the address.
///
/// Reason: Everybody who reads the page can read it too.
/// Source: RFC 3986, section 3.2.1: user information in addresses is deprecated.
/// Remedy: Take out what stands before the `@`, and change the password.
enum ExternalLinkCredentials: ReportedRule {
  static let id: DiagnosticID = "external-link-credentials"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.author
  static let scope = CheckScope.otherSites
}
