internal import Diagnostics

/// Definitions of links that no link uses, or whose label another one has.
///
/// Reason: The line is not shown; words that only look like a definition are lost with it.
/// Source: CommonMark 0.31.2, section 4.7.
/// Remedy: Remove the definition, or write `\[` if the line is meant to be read.
enum DefinitionUnused: ReportedRule {
  static let id: DiagnosticID = "definition-unused"
  static let level = Severity.warning
}
