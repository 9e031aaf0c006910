/// How hard an article is to read, with the sentences that were counted.
package struct Readability: Hashable, Sendable {
  /// How far the scores can be trusted: the formulas were normed on 30 sentences.
  package enum Confidence: Hashable, Sendable {
    /// Under 10 sentences, of which no score says anything.
    case none
    /// Under 30 sentences.
    case low
    case normal

    package init(sentences: Int) {
      self = sentences < 10 ? .none : sentences < 30 ? .low : .normal
    }
  }

  /// A sentence, and how much it adds to the article's Flesch-Kincaid grade: what the grade would
  /// fall by without it.
  package struct Cost: Hashable, Sendable {
    package let sentence: CountedSentence
    package let grade: Double
  }

  package let sentences: [CountedSentence]
  package let statistics: TextStatistics
  package let confidence: Confidence
  /// Nil if the confidence is `none`.
  package let scores: ReadabilityScores?

  package init(of blocks: [ProseBlock]) {
    sentences = countedSentences(in: blocks)
    var statistics = TextStatistics()
    for sentence in sentences { statistics += sentence.statistics }
    self.statistics = statistics
    confidence = Confidence(sentences: statistics.sentences)
    scores = confidence == .none ? nil : ReadabilityScores(statistics)
  }

  /// The sentences that raise the grade most, the worst first, and of equals the earlier first.
  ///
  /// - Complexity: O(*n* log *n*) in the number of sentences.
  package func costliestSentences(limit: Int) -> [Cost] {
    guard let grade = scores?.fleschKincaidGrade else { return [] }
    var costs: [(offset: Int, cost: Double)] = []
    for (offset, sentence) in sentences.enumerated() {
      guard let rest = ReadabilityScores(statistics - sentence.statistics) else { continue }
      let cost = grade - rest.fleschKincaidGrade
      if cost > 0 { costs.append((offset, cost)) }
    }
    costs.sort { $0.cost != $1.cost ? $0.cost > $1.cost : $0.offset < $1.offset }
    return costs.prefix(max(0, limit)).map { Cost(sentence: sentences[$0.offset], grade: $0.cost) }
  }
}
