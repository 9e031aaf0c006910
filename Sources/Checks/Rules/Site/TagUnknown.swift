internal import Diagnostics

/// Tags that `site/tags.yaml` does not have.
///
/// Reason: A tag that is written in two ways makes two topics, and readers find half of the
/// articles in each.
/// Source: Bedside's own rule.
/// Remedy: Use a tag that is there, or add the new one with its label and description.
enum TagUnknown: ReportedRule {
  static let id: DiagnosticID = "tag-unknown"
  static let level = Severity.error
}
