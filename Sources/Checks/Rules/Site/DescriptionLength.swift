internal import Content
internal import Diagnostics

/// Descriptions of fewer than 50 or more than 160 characters.
///
/// Reason: The description is all that a search engine or a list shows; longer ones are cut off, and
/// shorter ones do not say whether the article answers the reader's question.
/// Source: Common practice of search engines, which show about 160 characters.
/// Remedy: Say in one or two sentences what the reader will know after reading.
enum DescriptionLength: ArticleRule {
  static let id: DiagnosticID = "description-length"
  static let level = Severity.warning

  private static let bounds = 50...160

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let description = article.metadata.description
    let count = description.value.unicodeScalars.count
    guard !description.value.isEmpty, !bounds.contains(count) else { return }
    report.add(
      "the description has \(count) characters;"
        + " it takes \(bounds.lowerBound) to \(bounds.upperBound)",
      at: article.place(of: description.range)
    )
  }
}
