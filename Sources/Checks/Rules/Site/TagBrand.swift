internal import Content
internal import Diagnostics

/// Tags that are the name of the site or of its publisher.
///
/// Reason: All articles are the site's, so the tag leads nobody anywhere.
/// Source: Bedside's own rule.
/// Remedy: Use tags under which a patient would look for the article.
enum TagBrand: ArticleRule {
  static let id: DiagnosticID = "tag-brand"
  static let level = Severity.warning

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let configuration = article.site.configuration
    let names = [configuration.title, configuration.publisher.name].map(letters)
    for tag in article.metadata.tags {
      guard
        isOne(of: names, tag.value)
          || article.site.tags[tag.value].map({ isOne(of: names, $0.label) }) ?? false
      else { continue }
      report.add("the tag '\(tag.value)' is the site's own name", at: article.place(of: tag.range))
    }
  }

  /// Whether a label has the letters of one of some names, and any at all.
  private static func isOne(of names: [[UInt8]], _ label: String) -> Bool {
    let first = label.utf8.first(where: ByteSearch.isWordByte).map(ByteSearch.lowered)
    return names.contains { name in
      name.first == first && !name.isEmpty && name == letters(of: label)
    }
  }

  /// The letters and digits of a name, in small letters.
  private static func letters(of name: String) -> [UInt8] {
    name.utf8.filter(ByteSearch.isWordByte).map(ByteSearch.lowered)
  }
}
