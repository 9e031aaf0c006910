package import Content
internal import Diagnostics
package import Markdown

/// An article with everything that rules look at, most of which is dropped once they have.
///
/// A class, as it holds some forty values that are counted, and is handed to each of a hundred rules.
package final class CheckedArticle {
  package let article: Article
  package let facts: DocumentFacts
  package let site: Site
  /// The day that dates are judged by.
  package let today: CalendarDate
  /// Whether the article is on the site on that day.
  let publication: Publication
  /// The language of the text, as a BCP 47 tag.
  let language: String
  /// Whether rules about English words make sense of the text.
  let isEnglish: Bool
  let text: ArticleText
  private let places: PlaceFinder
  /// Where the reference of each of the article's citations stands in the site's register; nil for
  /// one that is not in it.
  private(set) lazy var referencePositions = article.citations.map {
    site.references.position(of: $0.id)
  }

  /// - Parameter includesDrafts: whether drafts and articles under embargo count as published.
  package init(
    article: Article,
    facts: DocumentFacts,
    site: Site,
    today: CalendarDate,
    includesDrafts: Bool = false,
    bytes: [UInt8]
  ) {
    self.article = article
    self.facts = facts
    self.site = site
    self.today = today
    self.publication = Publication(of: article, on: today, includesDrafts: includesDrafts)
    language = article.metadata.language ?? site.configuration.language
    isEnglish = language == "en" || language.hasPrefix("en-")
    self.text = ArticleText(of: article, facts: facts, bytes: bytes)
    self.places = PlaceFinder(bytes)
  }

  /// A shared safety card.
  package convenience init(_ card: SafetySnippet, of site: Site, today: CalendarDate) {
    let (article, facts) = card.asArticle
    self.init(article: article, facts: facts, site: site, today: today, bytes: card.bytes)
  }

  var metadata: ArticleMetadata { article.metadata }

  /// Whether nobody can read the article before its author says so.
  var isDraft: Bool { metadata.status == .draft }

  /// Whether a reader may act on the article's advice, so that a clinician has to have checked it.
  var isClinical: Bool {
    switch metadata.type {
    case .condition, .treatment, .selfCare: true
    case .article, .news: false
    }
  }

  /// How far the article can be trusted on the day.
  var review: ReviewState { text.review(in: site, on: today) }

  /// The citations with their references, where a condition holds for the evidence.
  func citations(
    where condition: (Reference.Evidence) -> Bool
  ) -> [(citation: CitationFact, reference: Reference)] {
    let references = site.references.entries
    return referencePositions.indices.compactMap { index in
      guard let position = referencePositions[index], condition(references[position].evidence)
      else { return nil }
      return (article.citations[index], references[position])
    }
  }

  /// The Markdown that a block's text was made from.
  func markdown(of block: TextBlock) -> ArraySlice<UInt8> {
    text.markdown(of: block)
  }

  /// What stands before a block on its first line, such as the marker of a list's item.
  func indent(of block: TextBlock) -> ArraySlice<UInt8> {
    text.indent(of: block)
  }

  /// The place of a value of the front matter.
  func place(of range: Range<Int>) -> SourceRange {
    SourceRange(path: article.source.path, range)
  }

  /// The place of some bytes of a block's text in the file.
  func place(of match: Range<Int>, in block: TextBlock) -> SourceRange {
    place(of: match, in: Array(block.text.utf8), at: block.range)
  }

  /// The place of some bytes of a passage in the file.
  func place(of match: Range<Int>, in passage: Passage) -> SourceRange {
    place(of: match, in: passage.text, at: passage.range)
  }

  /// The place of some bytes of a text; that of the whole text where they cannot be told from the
  /// markup.
  private func place(of match: Range<Int>, in text: [UInt8], at range: SourceRange) -> SourceRange {
    places.find(match, in: text, at: range.bytes).map(place) ?? range
  }
}
