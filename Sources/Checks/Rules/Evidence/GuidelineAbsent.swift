internal import Content
internal import Diagnostics
internal import Markdown

/// Articles that cite none of the guidelines that one of their tags names.
///
/// Reason: What a guideline advises is what the reader will be offered, and what the article is
/// measured by.
/// Source: NHS standard for creating health content, principle 2; `guidelines` in `site/tags.yaml`.
/// Remedy: Check the article against one of the guidelines, and cite it.
enum GuidelineAbsent: ArticleRule {
  static let id: DiagnosticID = "guideline-absent"
  static let level = Severity.warning

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let cited = Set(article.article.citations.map(\.id))
    for tag in article.metadata.tags {
      let guidelines = (article.site.tags[tag.value]?.guidelines ?? []).map(\.value)
      guard !guidelines.isEmpty, cited.isDisjoint(with: guidelines) else { continue }
      let names = guidelines.map { "'\($0)'" }.joined(separator: " or ")
      report.add(
        "the article does not cite \(names), of which the tag '\(tag.value)' asks for one",
        at: article.place(of: tag.range)
      )
    }
  }
}
