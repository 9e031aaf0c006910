internal import Content
internal import Diagnostics

/// Articles with more than 6 tags.
///
/// Reason: An article that is listed everywhere is found nowhere: each topic's list gets longer for
/// all readers.
/// Source: Bedside's own rule.
/// Remedy: Keep the tags under which a patient would look for the article.
enum TagCount: ArticleRule {
  static let id: DiagnosticID = "tag-count"
  static let level = Severity.warning

  private static let limit = 6

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let tags = article.metadata.tags
    guard tags.count > limit else { return }
    report.add(
      "the article has \(tags.count) tags; the limit is \(limit)",
      at: article.place(of: tags[limit].range)
    )
  }
}
