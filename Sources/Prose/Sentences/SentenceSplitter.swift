/// Splits the text of a paragraph into words and sentences, in one pass over its bytes.
///
/// Whether a stop ends its sentence is decided at the next word. One splitter serves many texts and
/// keeps what it has counted of their words.
struct SentenceSplitter: ~Copyable {
  /// The most sentences that paragraphs for patients should have, and mostly have.
  private static let usualSentences = 3

  private var sentences: [Sentence] = []
  private var endsInColon = false
  private var beginsSmall = false
  private var words: WordReader
  private var statistics = TextStatistics()
  private var range = 0..<0
  private var stop: Stop?

  /// - Parameter remembersWords: whether to keep what has been counted, which pays for long texts.
  init(remembersWords: Bool = false) {
    words = WordReader(remembering: remembersWords ? CommonWords.known : nil)
  }

  mutating func divide(_ text: String) -> Paragraph {
    sentences = []
    (endsInColon, beginsSmall, stop) = (false, false, nil)
    statistics = TextStatistics()
    read(text.utf8.span)
    let endsInStop = stop != nil
    endSentence()
    return Paragraph(
      text: text,
      sentences: sentences,
      isFullSentence: !beginsSmall && endsInStop,
      endsInColon: endsInColon
    )
  }

  private mutating func read(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      let gap = Gap.length(in: bytes, at: index)
      if gap > 0 {
        index += gap
        continue
      }
      let start = index
      if let plain = PlainWord(at: start, in: bytes) {
        index = plain.end
        read(words.read(plain), start..<index, of: bytes)
        continue
      }
      while index < bytes.count, Gap.length(in: bytes, at: index) == 0 { index += 1 }
      read(words.read(start..<index, of: bytes), start..<index, of: bytes)
    }
  }

  /// - Parameters:
  ///   - word: nil where there is none in the token.
  ///   - token: a run of bytes without a gap.
  private mutating func read(_ word: Word?, _ token: Range<Int>, of bytes: Span<UInt8>) {
    let ending = TokenEnding(of: token, in: bytes)
    endsInColon = ending.mark == .colon
    guard let word else {
      // A lone ellipsis or bracket belongs to the sentence before it, a lone dash to neither.
      if statistics.words > 0, let mark = Stop(ending) {
        range = range.lowerBound..<token.upperBound
        stop = mark
      }
      return
    }
    if let stop, stop.ends(before: word, token, of: bytes) { endSentence() }
    let isFirst = statistics.words == 0
    if isFirst {
      range = token
      if sentences.isEmpty { beginsSmall = word.initial == .small }
    }
    range = range.lowerBound..<token.upperBound
    statistics.add(word, isFirst: isFirst)
    stop = isFirst && word.isEnumerator ? nil : Stop(ending, after: word, token, of: bytes)
  }

  private mutating func endSentence() {
    stop = nil
    guard statistics.words > 0 else { return }
    statistics.sentences = 1
    if sentences.isEmpty { sentences.reserveCapacity(Self.usualSentences) }
    sentences.append(Sentence(range: range, statistics: statistics))
    statistics = TextStatistics()
  }
}

extension TextStatistics {
  fileprivate mutating func add(_ word: Word, isFirst: Bool) {
    words += 1
    syllables += word.syllables
    if word.syllables >= 3 { polysyllables += 1 }
    if word.isComplex, isFirst || word.initial != .capital { complexWords += 1 }
    letters += word.letters
    characters += word.letters + word.digits
  }
}
