package import Content
internal import Diagnostics
package import Markdown

/// An article with everything that rules look at, most of which is dropped once they have.
package struct CheckedArticle: Sendable {
  package let article: Article
  package let facts: DocumentFacts
  package let site: Site
  /// The day that dates are judged by.
  package let today: CalendarDate
  /// The whole file.
  private let bytes: [UInt8]

  package init(
    article: Article,
    facts: DocumentFacts,
    site: Site,
    today: CalendarDate,
    bytes: [UInt8]
  ) {
    self.article = article
    self.facts = facts
    self.site = site
    self.today = today
    self.bytes = bytes
  }

  var metadata: ArticleMetadata { article.metadata }

  /// The place of a value of the front matter.
  func place(of range: Range<Int>) -> SourceRange {
    SourceRange(path: article.source.path, range)
  }

  /// The place of some bytes of a block's text in the file; that of the whole block where they
  /// cannot be told from the markup.
  func place(of match: Range<Int>, in block: TextBlock) -> SourceRange {
    let text = Array(block.text.utf8)
    let earlier = SourceMatch(text[..<match.lowerBound]).ranges(of: text[match]).count
    let lines = block.range.bytes.clamped(to: 0..<bytes.count)
    let found = SourceMatch(bytes[lines]).ranges(of: text[match])
    return earlier < found.count ? place(of: found[earlier]) : block.range
  }
}
