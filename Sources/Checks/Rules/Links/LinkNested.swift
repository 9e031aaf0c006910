internal import Diagnostics

/// Links and footnotes within the text of a link.
///
/// Reason: Browsers end the outer link where the inner one starts, so a part of its words leads
/// nowhere.
/// Source: HTML Living Standard, section 4.5.1.
/// Remedy: Write one behind the other.
enum LinkNested: ReportedRule {
  static let id: DiagnosticID = "link-nested"
  static let level = Severity.error
}
