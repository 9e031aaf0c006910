internal import Diagnostics

/// HTML in articles.
///
/// Reason: It could run scripts and break the accessibility of the page, so it is left out of it.
/// Source: OWASP, Cross Site Scripting Prevention Cheat Sheet.
/// Remedy: Write it in Markdown, or put `\` before a `<` that starts no tag.
enum RawHTML: ReportedRule {
  static let id: DiagnosticID = "raw-html"
  static let level = Severity.error
}
