internal import Content
internal import Diagnostics
internal import Markdown
internal import Prose

/// What an article says in its author's words, divided once for all rules, and only if one asks.
final class ArticleText {
  private let article: Article
  private let facts: DocumentFacts

  init(of article: Article, facts: DocumentFacts) {
    self.article = article
    self.facts = facts
  }

  /// Paragraphs and cells, without headings.
  private(set) lazy var prose = facts.textBlocks.map { Passage($0) }

  private(set) lazy var headings = facts.headings.map { Passage($0.text, at: $0.range) }

  /// The title, the description and the headings, none of which can cite a source.
  private(set) lazy var headlines: [Passage] =
    [article.metadata.title, article.metadata.description].map(passage) + headings

  /// The words for pictures and below them, in reading order.
  private var pictures: [Passage] {
    let lead = article.metadata.image.map { image in
      [image.alternativeText, image.caption ?? ""].map { Located($0, at: image.source.range) }
    }
    let body = facts.images.flatMap { image in
      [image.alternativeText, image.title].map { Passage($0, at: image.range) }
    }
    return ((lead ?? []).map(passage) + body).filter { !$0.text.isEmpty }
  }

  /// The title, the description, the key points, the headings, the prose and the words for pictures.
  private(set) lazy var passages =
    headlines + article.metadata.keyPoints.map(passage) + prose + pictures

  private func passage(_ field: Located<String>) -> Passage {
    Passage(field.value, at: SourceRange(path: article.source.path, field.range))
  }

  /// Where the article names its sources.
  private(set) lazy var cited = CitedText(facts)

  /// The headings and texts of the article's own care cards.
  private(set) lazy var cardPassages =
    careCards.isEmpty ? [] : (headings + prose).filter { careCards.hold($0.range) }

  /// The care cards that the article holds itself; shared ones are checked where they are written.
  private(set) lazy var careCards =
    facts.blocks.filter { CareLevel($0.kind) != nil }

  /// The article's own care cards.
  private(set) lazy var ownCards = CareCard.all(in: facts)

  /// The sentences of each text block of the article, in order.
  private(set) lazy var sentences = facts.textBlocks.map { Prose.sentences(in: $0.text) }
}

extension CheckedArticle {
  /// Paragraphs and cells, without headings.
  var prose: [Passage] { text.prose }

  /// Everything that the article says in its author's words.
  var passages: [Passage] { text.passages }

  /// The headings and texts of the article's own care cards.
  var cardPassages: [Passage] { text.cardPassages }

  /// The care cards that the article holds itself; shared ones are checked where they are written.
  var careCards: [BlockFact] { text.careCards }
}

extension [BlockFact] {
  /// Whether one of these blocks, which are in order of their places, holds a place.
  func hold(_ place: SourceRange) -> Bool {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].range.lowerBound <= place.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > startIndex && place.lowerBound < self[low - 1].range.upperBound
  }
}
