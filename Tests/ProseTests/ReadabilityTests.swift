import Prose
import Testing

@Suite struct ReadabilityTests {
  @Test(arguments: GoldenText.all)
  func `counts as a reader counts`(_ golden: GoldenText) {
    let found = TextStatistics(of: golden.text)
    #expect(
      [
        found.sentences, found.words, found.syllables, found.polysyllables, found.complexWords,
        found.letters, found.characters,
      ] == golden.counts
    )
    let words = golden.words
    #expect(words.count == golden.counts[1])
    #expect(words.reduce(0) { $0 + $1.syllables } == golden.counts[2])
    #expect(words.count { $0.syllables >= 3 } == golden.counts[3])
    for (word, syllables) in words {
      #expect(TextStatistics(of: String(word)).syllables == syllables, "\(word)")
    }
  }

  @Test(arguments: GoldenText.all)
  func `scores to two decimals`(_ golden: GoldenText) throws {
    let scores = try #require(ReadabilityScores(TextStatistics(of: golden.text)))
    let found = [
      scores.fleschReadingEase, scores.fleschKincaidGrade, scores.smogGrade, scores.gunningFog,
      scores.colemanLiau, scores.automatedReadability,
    ]
    #expect(found.map { ($0 * 100).rounded() } == golden.scores.map { ($0 * 100).rounded() })
  }

  @Test func `adds up over paragraphs`() {
    let texts = GoldenText.all.map(\.text)
    let sum = texts.reduce(TextStatistics()) { $0 + TextStatistics(of: $1) }
    #expect(sum == TextStatistics(of: texts.joined(separator: " ")))
  }

  @Test(arguments: [
    (0, Readability.Confidence.none), (9, .none), (10, .low), (29, .low), (30, .normal),
  ])
  func `trusts a long text more`(_ sentences: Int, _ confidence: Readability.Confidence) {
    let text = String(repeating: "It hurts. ", count: sentences)
    let readability = Readability(of: [ProseBlock(kind: .paragraph, text: text)])
    #expect(readability.statistics.sentences == sentences)
    #expect(readability.confidence == confidence)
    #expect((readability.scores == nil) == (confidence == .none))
  }

  @Test(arguments: [
    (-3.0, 5), (0.4, 5), (6.4, 11), (6.5, 12), (12, 17), (.infinity, 5), (.nan, 5), (1e300, 1_005),
  ])
  func `adds five years to the grade`(_ grade: Double, _ age: Int) {
    #expect(ReadabilityScores.readingAge(grade: grade) == age)
  }

  @Test func `has no score for no text`() {
    #expect(ReadabilityScores(TextStatistics(of: "…")) == nil)
    #expect(Readability(of: []).scores == nil)
    #expect(Readability(of: []).costliestSentences(limit: 3).isEmpty)
  }

  @Test func `names the sentences that cost most`() throws {
    let easy = String(repeating: "It can hurt a lot. ", count: 30)
    let hard = "Physiotherapists usually recommend individualised rehabilitation."
    let long =
      "You may rest, or " + String(repeating: "walk many times, or ", count: 9) + "do nothing."
    let readability = Readability(of: [
      ProseBlock(kind: .paragraph, text: easy + long),
      ProseBlock(kind: .paragraph, text: "It is so. \(hard)"),
    ])
    let costs = readability.costliestSentences(limit: 2)
    try #require(costs.count == 2)
    #expect(costs.map(\.sentence.block) == [1, 0])
    #expect(
      costs.map(\.sentence.range) == [
        10..<10 + hard.utf8.count, easy.utf8.count..<(easy + long).utf8.count,
      ]
    )
    #expect(costs[0].grade > costs[1].grade)

    let grade = try #require(readability.scores).fleschKincaidGrade
    let without = Readability(of: [ProseBlock(kind: .paragraph, text: "\(easy)\(long) It is so.")])
    let less = try #require(without.scores).fleschKincaidGrade
    #expect(abs(costs[0].grade - (grade - less)) < 1e-9)
  }

  @Test func `names the earlier of equal sentences first, and none that cost nothing`() {
    let text = String(repeating: "It is. An examination follows. ", count: 6)
    let costs = Readability(of: [ProseBlock(kind: .paragraph, text: text)])
      .costliestSentences(limit: 100)
    #expect(costs.map(\.sentence.range.lowerBound) == [7, 38, 69, 100, 131, 162])
  }
}
