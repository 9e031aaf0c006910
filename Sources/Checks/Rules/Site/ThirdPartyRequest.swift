internal import Diagnostics

/// Pages and style sheets that load something from another site, connect to one in advance, tell one
/// of a reader who follows a link, or lead to one by themselves.
///
/// Reason: It would tell another site who reads about which illness, before the reader has agreed
/// to anything.
/// Source: UK GDPR, articles 5 and 9; Privacy and Electronic Communications Regulations, regulation
/// 6.
/// Remedy: Put the file into `templates/assets/`, if its licence allows that, or link to the other
/// site.
enum ThirdPartyRequest: ReportedRule {
  static let id: DiagnosticID = "third-party-request"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver
}
