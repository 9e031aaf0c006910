internal import Diagnostics
internal import Markdown

/// Descriptions of pictures of more than 125 characters.
///
/// Reason: A screen reader reads the description in one go, and it cannot be paused or skimmed.
/// Source: NHS digital service manual, guidance on alternative text: ideally under 125 characters.
/// Remedy: Say what matters here in one or two sentences, and put the rest into the text.
enum AltTextLong: ArticleRule {
  static let id: DiagnosticID = "alt-long"
  static let level = Severity.warning

  private static let limit = 125

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    for image in article.facts.images {
      let count = image.alternativeText.unicodeScalars.count
      guard count > limit else { continue }
      report.add(
        "the description of the picture has \(count) characters; the limit is \(limit)",
        at: image.range
      )
    }
  }
}
