internal import Content
internal import Diagnostics

/// Articles with the same title.
///
/// Reason: In a list, a search engine and a row of tabs a reader sees the titles alone, and cannot
/// tell which article is the one to open.
/// Source: WCAG 2.2, success criterion 2.4.2; common practice of search engines.
/// Remedy: Say in each title what sets the article apart, or make one article of them.
enum TitleDuplicate: SiteRule {
  static let id: DiagnosticID = "title-duplicate"
  static let level = Severity.error

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for (article, first) in site.repetitions(of: \.title) {
      report.add(
        "the title is that of another article",
        at: SourceRange(path: article.source.path, article.metadata.title.range),
        notes: [
          .init(
            "the other article is here",
            at: SourceRange(path: first.source.path, first.metadata.title.range)
          )
        ]
      )
    }
  }
}
