internal import Content
internal import Diagnostics
internal import Markdown

/// Citations of a source that another one has taken the place of.
///
/// Reason: What the article says may no longer be advised.
/// Source: NHS standard for creating health content, principle 2; `custom.status` in CSL-JSON.
/// Remedy: Check the text against the source that took its place, and cite that.
enum CitationSuperseded: ArticleRule {
  static let id: DiagnosticID = "citation-superseded"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for (citation, reference) in article.citations(where: { $0.status == .superseded }) {
      let successor = reference.evidence.supersededBy?.value
      report.add(
        "the reference '\(citation.id)' has been superseded"
          + (successor.map { " by '\($0)'" } ?? ""),
        at: citation.range,
        replacement: successor,
        notes: [.init("its status is said here", at: reference.source)]
      )
    }
  }
}
