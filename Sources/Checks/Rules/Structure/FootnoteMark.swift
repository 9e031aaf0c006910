internal import Diagnostics

/// Marks of footnotes whose label goes on behind its line, or whose `^` is not written as itself.
///
/// Reason: The parser cannot tell where such a label ends, and would leave words out.
/// Source: CommonMark's reference parser for GitHub, cmark-gfm 0.29; Bedside's own rule.
/// Remedy: Write the label on one line behind `[^`, or `\[` for a bracket that starts none.
enum FootnoteMark: ReportedRule {
  static let id: DiagnosticID = "footnote-mark"
  static let level = Severity.error
}
