internal import Content
internal import Diagnostics
internal import Markdown

/// First headings that say the title again.
///
/// Reason: The title stands right above; readers, and listeners even more, lose time to hear it twice.
/// Source: NHS digital service manual, "How we write": each heading tells something new.
/// Remedy: Say what the first section tells, or take the heading out.
enum TitleRepeated: ArticleRule {
  static let id: DiagnosticID = "title-repeated"
  static let level = Severity.warning

  private static let limit = 0.7

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    guard let heading = article.facts.headings.first(where: { $0.role == .section }) else { return }
    guard haveWordInCommon(article.metadata.title.value, heading.text) else { return }
    let title = Set(Neighbours.words(of: article.metadata.title.value))
    let words = Set(Neighbours.words(of: heading.text))
    guard !title.isEmpty else { return }
    // Dice's coefficient: the share of the words that both have.
    let similarity = 2 * Double(title.intersection(words).count) / Double(title.count + words.count)
    guard similarity >= limit else { return }
    report.add("the first heading, '\(heading.text)', repeats the title", at: heading.range)
  }

  /// Whether a word of one text may stand in the other: one has the same hash, or is written in
  /// letters outside ASCII, which have several spellings.
  private static func haveWordInCommon(_ text: String, _ other: String) -> Bool {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
    let hashes = Set(TextWord.hashes(of: text))
    return TextWord.hashes(of: other).contains(where: hashes.contains)
  }
}
