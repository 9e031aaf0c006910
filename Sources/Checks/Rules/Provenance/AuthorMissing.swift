internal import Diagnostics

/// Articles that name no author.
///
/// Reason: A reader who cannot tell who says something cannot tell how far to trust it.
/// Source: HONcode principle 1 (authority); JAMA benchmarks (1997), authorship.
/// Remedy: Name in `author` who wrote the article, with an id of `site/people.yaml`.
enum AuthorMissing: ReportedRule {
  static let id: DiagnosticID = "author-missing"
  static let level = Severity.error
}
