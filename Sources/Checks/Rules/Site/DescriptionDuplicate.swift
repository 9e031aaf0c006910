internal import Content
internal import Diagnostics

/// Articles with the same description.
///
/// Reason: The description is what a search engine or a list shows below the title; the same one
/// twice tells nobody which article to open.
/// Source: Common practice of search engines.
/// Remedy: Say what the reader will know after reading this article, and not the other one.
enum DescriptionDuplicate: SiteRule {
  static let id: DiagnosticID = "description-duplicate"
  static let level = Severity.warning

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for (article, first) in site.repetitions(of: \.description) {
      report.add(
        "the description is that of another article",
        at: SourceRange(path: article.source.path, article.metadata.description.range),
        notes: [
          .init(
            "the other article is here",
            at: SourceRange(path: first.source.path, first.metadata.description.range)
          )
        ]
      )
    }
  }
}
