internal import Diagnostics

/// Links to an article that was withdrawn.
///
/// Reason: A reader who follows the link finds a notice, and what was withdrawn is no support for
/// what the text says.
/// Source: NHS standard for creating health content, archiving.
/// Remedy: Lead to another article, or take the link out.
enum LinkWithdrawn: ReportedRule {
  static let id: DiagnosticID = "link-withdrawn"
  static let level = Severity.warning
}
