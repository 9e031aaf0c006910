internal import Content
internal import Diagnostics
internal import Markdown

/// Titles, headings, labels and paragraphs that begin with an emoji.
///
/// Reason: A screen reader speaks its name ("alarm clock") in place of a label, and each system
/// draws it in another way.
/// Source: WCAG 2.2, success criteria 1.1.1 and 1.3.3; NHS digital service manual, emoji.
/// Remedy: Write the word that the emoji stands for.
enum EmojiLabel: ArticleRule, SiteRule {
  static let id: DiagnosticID = "emoji-as-label"
  static let level = Severity.warning

  static func check(_ article: CheckedArticle, _ report: inout RuleReport) {
    let title = article.metadata.title
    if let emoji = emoji(at: title.value) {
      report.add("the title begins with '\(emoji)'", at: article.place(of: title.range))
    }
    let headings = article.facts.headings
    for index in headings.indices {
      guard let emoji = emoji(at: headings[index].text) else { continue }
      report.add("the heading begins with '\(emoji)'", at: headings[index].range)
    }
    let blocks = article.facts.textBlocks
    for index in blocks.indices {
      guard let emoji = emoji(at: blocks[index].text) else { continue }
      report.add("the text begins with '\(emoji)'", at: blocks[index].range)
    }
  }

  static func check(_ site: CheckedSite, _ report: inout RuleReport) {
    for tag in site.site.tags.entries {
      guard let emoji = emoji(at: tag.label) else { continue }
      report.add("the label of the tag '\(tag.id)' begins with '\(emoji)'", at: tag.source)
    }
    let place = SourceRange(path: Site.File.configuration)
    for item in site.site.configuration.navigation {
      guard let emoji = emoji(at: item.label) else { continue }
      report.add("the label of '\(item.path.value)' in the menu begins with '\(emoji)'", at: place)
    }
    for page in site.pages {
      for text in [page.metadata.title] + page.headings.map(\.text) {
        guard let emoji = emoji(at: text) else { continue }
        report.add("'\(text)' begins with '\(emoji)'", at: page.source)
      }
    }
  }

  /// The emoji that a text begins with: a scalar that is drawn as one by itself, or that U+FE0F
  /// asks to be (Unicode Technical Standard 51, §1.4.3).
  private static func emoji(at text: String) -> String? {
    // No letter of ASCII is one, and nearly all texts begin with one.
    if let byte = text.utf8.first, (0x61...0x7A).contains(ByteSearch.lowered(byte)) { return nil }
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    guard let first = scalars.first else { return nil }
    let isAsked = first.properties.isEmoji && scalars.dropFirst().first == "\u{FE0F}"
    guard first.properties.isEmojiPresentation || isAsked else { return nil }
    return String(first)
  }
}
