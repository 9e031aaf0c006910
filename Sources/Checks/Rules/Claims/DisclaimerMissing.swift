internal import Diagnostics

/// Pages of articles that do not show a disclaimer that the article, its tags or the site ask for.
///
/// Reason: Every article says what it is not, whatever the template leaves out.
/// Source: HONcode principle 2 (complementarity); `disclaimer` in `site/tags.yaml`.
/// Remedy: Show the disclaimers in `templates/article.mustache`.
enum DisclaimerMissing: ReportedRule {
  static let id: DiagnosticID = "disclaimer-missing"
  static let level = Severity.error
}
