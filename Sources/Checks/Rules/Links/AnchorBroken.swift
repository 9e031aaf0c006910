internal import Diagnostics

/// Links to a heading that the page does not have.
///
/// Reason: A reader who goes there is left at the top of the page, to search for it.
/// Source: NHS digital service manual, "Links"; Bedside's own rule.
/// Remedy: Write the fragment of one of the page's headings; the finding lists them.
enum AnchorBroken: ReportedRule {
  static let id: DiagnosticID = "anchor-broken"
  static let level = Severity.error
}
