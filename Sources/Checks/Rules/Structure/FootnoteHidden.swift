internal import Diagnostics

/// Footnotes that nothing refers to, or whose label another one has.
///
/// Reason: A page does not show them, so nobody reads what they say.
/// Source: CommonMark's reference parser for GitHub, cmark-gfm 0.29; Bedside's own rule.
/// Remedy: Write `[^label]` where the footnote belongs, give it a label of its own, or remove it.
enum FootnoteHidden: ReportedRule {
  static let id: DiagnosticID = "footnote-hidden"
  static let level = Severity.error
}
