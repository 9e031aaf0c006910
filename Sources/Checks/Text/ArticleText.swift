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
  private(set) lazy var headlines: [Passage] = {
    let path = article.source.path
    let metadata = [article.metadata.title, article.metadata.description].map {
      Passage($0.value, at: SourceRange(path: path, $0.range))
    }
    return metadata + headings
  }()

  /// The title, the description, the headings and the prose.
  private(set) lazy var passages = headlines + prose

  /// Where the article names its sources.
  private(set) lazy var cited = CitedText(facts)

  /// The headings and texts of the article's own care cards.
  private(set) lazy var cardPassages: [Passage] = {
    let cards = facts.blocks.filter { [.emergency, .urgent, .nonUrgent].contains($0.kind) }
    guard !cards.isEmpty else { return [] }
    return (headings + prose).filter { cards.hold($0.range) }
  }()

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
  var careCards: [BlockFact] {
    facts.blocks.filter { [.emergency, .urgent, .nonUrgent].contains($0.kind) }
  }
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
