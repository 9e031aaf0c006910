internal import Diagnostics

/// Pictures that are not beside the article.
///
/// Reason: The reader sees a gap where something was to be shown.
/// Source: Bedside's own rule.
/// Remedy: Put the picture beside the article, or mend its name.
enum AssetMissing: ReportedRule {
  static let id: DiagnosticID = "asset-missing"
  static let level = Severity.error
}
