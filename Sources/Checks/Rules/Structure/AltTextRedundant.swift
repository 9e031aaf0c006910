internal import Content
internal import Diagnostics
internal import Markdown

/// Descriptions of pictures that say "image of", a file's name or the caption again.
///
/// Reason: Screen readers already say that it is a picture, and read the caption as well.
/// Source: W3C Web Accessibility Tutorials, "Images": tips and tricks.
/// Remedy: Say what the picture shows and the caption does not.
enum AltTextRedundant: ArticleRule {
  static let id: DiagnosticID = "alt-redundant"
  static let level = Severity.warning

  private static let openings = [
    "a photo of", "a photograph of", "a picture of", "an image of", "graphic of", "image of",
    "photo of", "photograph of", "picture of", "image showing", "picture showing",
  ]
  private static let endings = [".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"]

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    if let image = article.metadata.image,
      let fault = fault(of: image.alternativeText, caption: image.caption ?? "")
    {
      report.add(fault, at: article.place(of: image.source.range))
    }
    for image in article.facts.images {
      guard let fault = fault(of: image.alternativeText, caption: image.title) else { continue }
      report.add(fault, at: image.range)
    }
  }

  private static func fault(of description: String, caption: String) -> String? {
    let text = lowered(description)
    if let opening = openings.first(where: { text.starts(with: Array(($0 + " ").utf8)) }) {
      return "the description of the picture begins with '\(opening)'"
    }
    let isOneWord = !text.contains(0x20)
    if isOneWord, endings.contains(where: { text.reversed().starts(with: $0.utf8.reversed()) }) {
      return "the description of the picture is the name of a file, '\(description)'"
    }
    if !text.isEmpty, text == lowered(caption) {
      return "the description of the picture is its caption"
    }
    return nil
  }

  /// The text in small letters without spaces or a full stop at its ends.
  private static func lowered(_ text: String) -> [UInt8] {
    let words = text.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 || $0 == 0x2E }
    return words.reversed().map(ByteSearch.lowered)
  }
}
