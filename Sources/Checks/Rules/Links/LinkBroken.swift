internal import Diagnostics

/// Links to an article, a page or a file that the site does not have.
///
/// Reason: A reader who follows the link finds nothing.
/// Source: NHS digital service manual, "Links"; Bedside's own rule.
/// Remedy: Link to an article by its file, such as `sciatica.md`, and to pages by their address.
enum LinkBroken: ReportedRule {
  static let id: DiagnosticID = "link-broken"
  static let level = Severity.error
}
