internal import Content
internal import Diagnostics
internal import Markdown
internal import Prose

/// What an article says in its author's words, divided once for all rules, and only if one asks.
final class ArticleText {
  private let article: Article
  private let facts: DocumentFacts
  /// The whole file.
  private let bytes: [UInt8]
  /// What is looked for in the passages, in one pass.
  var vocabulary: Vocabulary?

  init(of article: Article, facts: DocumentFacts, bytes: [UInt8]) {
    self.article = article
    self.facts = facts
    self.bytes = bytes
  }

  /// Calls a function with the title, the description, the headings, the key points, the prose and
  /// the words for pictures, as they were written.
  private func forEachText(_ body: (String, @autoclosure () -> SourceRange) -> Void) {
    let metadata = article.metadata
    func read(_ field: Located<String>) {
      body(field.value, SourceRange(path: article.source.path, field.range))
    }
    read(metadata.title)
    read(metadata.description)
    for index in facts.headings.indices {
      body(facts.headings[index].text, facts.headings[index].range)
    }
    for point in metadata.keyPoints { read(point) }
    for index in facts.textBlocks.indices {
      body(facts.textBlocks[index].text, facts.textBlocks[index].range)
    }
    if let image = metadata.image {
      for words in [image.alternativeText, image.caption ?? ""] where !words.isEmpty {
        read(Located(words, at: image.source.range))
      }
    }
    for image in facts.images {
      for words in [image.alternativeText, image.title] where !words.isEmpty {
        body(words, image.range)
      }
    }
  }

  /// At least how many texts there are.
  private var leastTexts: Int { proseNumbers.upperBound }

  private var knownPassages: [Passage]?

  /// The texts as rules look at them.
  var passages: [Passage] {
    if let knownPassages { return knownPassages }
    var passages: [Passage] = []
    passages.reserveCapacity(leastTexts)
    forEachText { passages.append(Passage($0, at: $1(), number: passages.count)) }
    knownPassages = passages
    return passages
  }

  /// The title, the description and the headings, none of which can cite a source.
  var headlines: ArraySlice<Passage> { passages[..<(2 + facts.headings.count)] }

  var headings: ArraySlice<Passage> { headlines.dropFirst(2) }

  /// Paragraphs and cells, without headings.
  var prose: ArraySlice<Passage> { passages[proseNumbers] }

  /// The numbers of those passages.
  var proseNumbers: Range<Int> {
    let start = 2 + facts.headings.count + article.metadata.keyPoints.count
    return start..<start + facts.textBlocks.count
  }

  /// The passages with a digit: most have none.
  private(set) lazy var numbered = passages.only { $0.hasDigit }

  /// Those of the prose with a digit.
  private(set) lazy var numberedProse = prose(with: .digit)

  /// Those of the prose in which a byte of one of some kinds occurs.
  func prose(with kinds: ByteProfile.Kind) -> [Passage] {
    let passages = passages
    return proseNumbers.filter { passages[$0].profile.has(kinds) }.map { passages[$0] }
  }

  /// The telephone numbers of the passages, in order.
  private(set) lazy var phones = numbered.flatMap { passage in
    WrittenPhone.all(in: passage.text).map { (passage: passage, phone: $0) }
  }

  /// The phrases of all rules that stand in the passages.
  ///
  /// Most articles have none of those of the few rules that are always on, and where only these are
  /// on nothing else asks for passages: so none are made for this.
  private(set) lazy var phrases = {
    guard let vocabulary else { return PhrasesFound() }
    return knownPassages.map { PhrasesFound(vocabulary, in: $0) }
      ?? PhrasesFound(vocabulary) { read in forEachText { text, _ in read(text) } }
  }()

  /// Where the article names its sources.
  private(set) lazy var cited = CitedText(facts)

  /// The headings and texts of the article's own care cards.
  private(set) lazy var cardPassages =
    careCards.isEmpty ? [] : Array(headings + prose).only { careCards.hold($0.range) }

  /// The care cards that the article holds itself; shared ones are checked where they are written.
  private(set) lazy var careCards =
    facts.blocks.only { CareLevel($0.kind) != nil }

  /// The article's own care cards.
  private(set) lazy var ownCards = CareCard.all(in: facts)

  /// Their texts, as red flags are looked for in them.
  private(set) lazy var ownCardTexts = ownCards.map { card in
    CareCardText(card.blocks.map { facts.textBlocks[$0] })
  }

  /// The paragraphs and cells without a source.
  private(set) lazy var uncitedProse = findUncitedProse(facts)

  /// The sentences of each text block of the article, in order.
  private(set) lazy var paragraphs = Paragraph.all(facts.textBlocks.map { $0.text })

  /// What counts for readability, in the order of the page.
  private(set) lazy var readableProse = ReadableProse(facts, paragraphs)

  /// How hard the article is to read, whatever its language.
  private(set) lazy var readability = Readability(of: readableProse.blocks)

  private var review: ReviewState?

  /// How far the article can be trusted on a day.
  func review(in site: Site, on today: CalendarDate) -> ReviewState {
    if let review { return review }
    let state = ReviewState(of: article, in: site, on: today)
    review = state
    return state
  }

  /// The sentences of the passages that have been asked for, by their numbers.
  private lazy var sentences = [[Range<Int>]?](repeating: nil, count: passages.count)

  /// The places of a passage's sentences, in bytes of its text.
  func sentences(of passage: Passage) -> [Range<Int>] {
    if let known = sentences[passage.number] { return known }
    let words = String(decoding: passage.text, as: UTF8.self)
    let found = Prose.sentences(in: words).map(\.range)
    sentences[passage.number] = found
    return found
  }

  /// The first sentence of a passage that does not end before a place; nil behind the last one.
  func sentence(from start: Int, in passage: Passage) -> Range<Int>? {
    let sentences = sentences(of: passage)
    var low = sentences.startIndex
    var high = sentences.endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if sentences[middle].upperBound <= start { low = middle + 1 } else { high = middle }
    }
    return low < sentences.endIndex ? sentences[low] : nil
  }
}

extension ArticleText {
  /// The Markdown that a block's text was made from.
  func markdown(of block: TextBlock) -> ArraySlice<UInt8> {
    bytes[block.range.bytes.clamped(to: 0..<bytes.count)]
  }

  /// What stands before a block on its first line, such as the marker of a list's item.
  func indent(of block: TextBlock) -> ArraySlice<UInt8> {
    let start = min(max(0, block.range.bytes.lowerBound), bytes.count)
    let lineEnd = bytes[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }
    return bytes[(lineEnd.map { $0 + 1 } ?? 0)..<start]
  }
}
