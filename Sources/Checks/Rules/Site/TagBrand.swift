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
    let (title, publisher) = (configuration.title, configuration.publisher.name)
    for tag in article.metadata.tags {
      let label = article.site.tags[tag.value]?.label ?? tag.value
      guard
        areSame(title, tag.value) || areSame(publisher, tag.value)
          || areSame(title, label) || areSame(publisher, label)
      else { continue }
      report.add("the tag '\(tag.value)' is the site's own name", at: article.place(of: tag.range))
    }
  }

  /// Whether a label has the letters of a name, and any at all.
  private static func areSame(_ name: String, _ label: String) -> Bool {
    guard let first = firstLetter(of: label), first == firstLetter(of: name) else { return false }
    return letters(of: name).elementsEqual(letters(of: label))
  }

  private static func firstLetter(of name: String) -> UInt8? {
    name.utf8.first(where: ByteSearch.isWordByte).map(ByteSearch.lowered)
  }

  /// The letters and digits of a name, in small letters.
  private static func letters(of name: String) -> some Sequence<UInt8> {
    name.utf8.lazy.filter(ByteSearch.isWordByte).map(ByteSearch.lowered)
  }
}
