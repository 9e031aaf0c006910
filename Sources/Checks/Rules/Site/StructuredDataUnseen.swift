internal import Diagnostics

/// Structured data (JSON-LD) that a template leaves out, or whose title, dates or names it does not
/// show.
///
/// Reason: Search engines would be told what readers of the page cannot see.
/// Source: Google Search Central, "General structured data guidelines": only visible content.
/// Remedy: Put `{{{page.structuredData}}}` into the layout, and show the value that is missing.
enum StructuredDataUnseen: ReportedRule {
  static let id: DiagnosticID = "jsonld-mismatch"
  static let level = Severity.error
}
