internal import Content
internal import Diagnostics
internal import Markdown

/// Citations of a source that its publisher has withdrawn.
///
/// Reason: Nothing may rest on it.
/// Source: NHS standard for creating health content, principle 2; `custom.status` in CSL-JSON.
/// Remedy: Take out what rests on it, or find another source.
enum CitationRetracted: ArticleRule {
  static let id: DiagnosticID = "citation-retracted"
  static let level = Severity.error
  static let exceptions = ExceptionPolicy.waiver

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for (citation, reference) in article.citations(where: { $0.status == .retracted }) {
      report.add(
        "the reference '\(citation.id)' has been retracted",
        at: citation.range,
        notes: [.init("its status is said here", at: reference.source)]
      )
    }
  }
}
