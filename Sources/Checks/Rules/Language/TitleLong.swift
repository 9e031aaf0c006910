internal import Content
internal import Diagnostics

/// Titles of more than 65 characters.
///
/// Reason: Search engines and small screens cut longer titles off.
/// Source: NHS digital service manual, "How we write": a heading of up to 65 characters.
/// Remedy: Shorten the title; the description can say the rest.
enum TitleLong: ArticleRule {
  static let id: DiagnosticID = "title-long"
  static let level = Severity.warning

  private static let limit = 65

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let title = article.metadata.title
    let count = title.value.unicodeScalars.count
    guard count > limit else { return }
    report.add(
      "the title has \(count) characters; the limit is \(limit)",
      at: article.place(of: title.range)
    )
  }
}
