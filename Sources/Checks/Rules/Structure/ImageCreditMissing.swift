internal import Content
internal import Diagnostics

/// Lead pictures without a credit or a licence.
///
/// Reason: A picture belongs to whoever made it, and a site may show it only as they allow.
/// Source: Copyright, Designs and Patents Act 1988, sections 16 and 77.
/// Remedy: Give `credit` and `licence` below `image` in the front matter.
enum ImageCreditMissing: ArticleRule {
  static let id: DiagnosticID = "image-credit-missing"
  static let level = Severity.error

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard let image = article.metadata.image else { return }
    let missing = [("credit", image.credit), ("licence", image.licence)]
      .filter { isBlank($0.1 ?? "") }
      .map(\.0)
    if missing.isEmpty { return }
    report.add(
      "the picture has no \(missing.joined(separator: " and no "))",
      at: article.place(of: image.source.range)
    )
  }

  private static func isBlank(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 <= 0x20 }
  }
}
