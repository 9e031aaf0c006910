internal import Diagnostics

/// Templates that leave out the structured data (JSON-LD), or do not show what these say.
///
/// Reason: Search engines would be told what readers of the page cannot see.
/// Source: Google Search Central, "General structured data guidelines": only visible content.
/// Remedy: Put `{{{page.structuredData}}}` into the layout, and show the value that is missing.
enum StructuredDataUnseen: ReportedRule {
  static let id: DiagnosticID = "jsonld-mismatch"
  static let level = Severity.error
}
